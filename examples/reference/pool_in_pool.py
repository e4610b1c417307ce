"""A pool inside a worker: an error in Pool, possible in an executor

The workers of a Pool are daemons, and a daemon can't have children.
Those of a ProcessPoolExecutor aren't.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def digit_sum(n):
    return sum(map(int, str(3**n)))


def with_pool(start):
    try:
        with Pool(2) as inner:
            return inner.map(digit_sum, range(start, start + 3))
    except AssertionError as error:
        return f"AssertionError: {error}"


def with_executor(start):
    with ProcessPoolExecutor(2) as inner:
        return list(inner.map(digit_sum, range(start, start + 3)))


if __name__ == "__main__":
    with Pool(1) as outer:
        print("Pool:", *outer.map(with_pool, [1000]))
    with ProcessPoolExecutor(1) as outer:
        print("Executor:", *outer.map(with_executor, [1000]))
