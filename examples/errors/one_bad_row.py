# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""An exception in a worker is raised again in the parent

The third text is no number. map raises what the worker raised, and
the other three results are not to be had.
"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(text):
    return sum(map(is_prime, range(int(text))))


if __name__ == "__main__":
    with Pool(2) as pool:
        rows = ["20000", "30000", "n/a", "40000"]
        print(pool.map(count_primes, rows))
