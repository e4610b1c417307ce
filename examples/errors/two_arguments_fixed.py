"""An exception with two arguments that passes on both

Unpickling calls BadRow with both, and __str__ makes the message.
"""

from multiprocessing import Pool


class BadRow(Exception):
    def __init__(self, number, reason):
        super().__init__(number, reason)
        self.number = number

    def __str__(self):
        return "row {}: {}".format(*self.args)


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
