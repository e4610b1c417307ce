"""A pool behind the guard"""

from math import isqrt
from multiprocessing import get_context


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


if __name__ == "__main__":
    with get_context("spawn").Pool(1) as pool:
        print(sum(pool.map(is_prime, range(10_000))))
