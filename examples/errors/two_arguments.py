# /// script
# [tool.measured]
# timeout = 2.5
# expect = "timeout"
# ///
"""An exception that cannot be rebuilt makes the pool hang

BadRow takes two arguments and hands one on. Pickle rebuilds it with
that one, in the parent's thread for results, which dies of it.
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
        print(pool.starmap(total, enumerate(rows, 1)))
