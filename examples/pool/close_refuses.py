"""Calls before and after close()

Calls submitted before close() are still done. join() waits for the
workers to end, and raises an error if the pool isn't closed.
"""

from math import factorial, log10
from multiprocessing import Pool


def digits(n: int) -> int:
    return int(log10(factorial(n))) + 1


if __name__ == "__main__":
    with Pool(2) as pool:
        call = pool.map_async(digits, [20_000, 40_000, 60_000])
        try:
            pool.join()
        except ValueError as error:
            print("join before close:", error)

        pool.close()
        try:
            pool.apply_async(digits, (10,))
        except ValueError as error:
            print("a call after close:", error)

        pool.join()
        print("submitted before:", call.get(timeout=30))
