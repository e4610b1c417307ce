# /// script
# [tool.measured]
# exclusive = true
# ///
"""Twenty calls, each with a new pool"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(first):
    numbers = range(first, first + 1_000)
    with Pool(2) as pool:
        return sum(pool.map(is_prime, numbers))


if __name__ == "__main__":
    firsts = range(0, 1_000_000, 50_000)
    print(sum(count_primes(first) for first in firsts), "primes")
