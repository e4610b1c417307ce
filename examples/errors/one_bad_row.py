# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""Four rows, one of them bad, in one call of map

The third row is not a number. map raises the worker's exception, and
the results of the other three rows are lost.
"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(row):
    return sum(map(is_prime, range(int(row))))


if __name__ == "__main__":
    rows = ["20000", "30000", "n/a", "40000"]
    with Pool(2) as pool:
        for row, found in zip(rows, pool.map(count_primes, rows)):
            print(f"{row}: {found} primes")
