"""A file that each worker imports again

The workers are started by spawn, as on macOS and Windows.
The first print has no guard, so every process runs it.
"""

from math import isqrt
from multiprocessing import get_context

print(f"This file is running as {__name__}.")


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


if __name__ == "__main__":
    with get_context("spawn").Pool(2) as pool:
        primes = pool.map(is_prime, range(10_000))
        pool.close()
        pool.join()  # both workers have ended, and printed
    print(f"{sum(primes)} primes, found by two workers.")
