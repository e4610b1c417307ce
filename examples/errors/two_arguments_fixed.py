"""Hand all arguments on, and build the message in __str__

Now the exception arrives, with its attributes.
"""

from multiprocessing import Pool


class BadRow(Exception):
    def __init__(self, number, reason):
        super().__init__(number, reason)
        self.number, self.reason = number, reason

    def __str__(self):
        return f"row {self.number}: {self.reason}"


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
