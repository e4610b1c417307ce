"""Rows taken from a generator when the first result arrives"""

from concurrent.futures import ProcessPoolExecutor

taken = 0


def rows():
    global taken
    for n in range(2_000):
        taken += 1
        yield b"%d," % n * 1_000


def total(row):
    return sum(map(int, row.rstrip(b",").split(b",")))


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        results = executor.map(total, rows())
        first = next(results)
        print("rows taken at the first result:", taken)
        print("sum of all results:", first + sum(results))
