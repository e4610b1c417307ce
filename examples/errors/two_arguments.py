# /// script
# [tool.measured]
# timeout = 2.5
# expect = "timeout"
# ///
"""An exception with two arguments that passes on one

Unpickling calls BadRow with that one argument. This fails in the
parent's thread for results, which ends.
"""

from multiprocessing import Pool


class BadRow(Exception):
    def __init__(self, number, reason):
        super().__init__(f"row {number}: {reason}")
        self.number = number


def total(number, row):
    if "n/a" in row:
        raise BadRow(number, "a value is missing")
    return sum(int(text) for text in row.split(","))


if __name__ == "__main__":
    rows = ["1,2,3", "4,n/a,6", "7,8,9"]
    with Pool(2) as pool:
        try:
            print(pool.starmap(total, enumerate(rows, 1)))
        except BadRow as error:
            print(f"{error} (see row {error.number})")
