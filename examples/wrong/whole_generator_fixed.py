"""Rows taken a few at a time, as results are used"""

from collections import deque
from concurrent.futures import ProcessPoolExecutor

taken = 0


def rows():
    global taken
    for n in range(2_000):
        taken += 1
        yield b"%d," % n * 1_000


def total(row):
    return sum(map(int, row.rstrip(b",").split(b",")))


def bounded_map(executor, function, items, ahead=8):
    calls = deque()
    for item in items:
        calls.append(executor.submit(function, item))
        if len(calls) == ahead:
            yield calls.popleft().result()
    while calls:
        yield calls.popleft().result()


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        results = bounded_map(executor, total, rows())
        first = next(results)
        print("rows taken at the first result:", taken)
        print("sum of all results:", first + sum(results))
