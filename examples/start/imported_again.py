"""Each worker runs your file again, under another name

Started by spawn, as on macOS and Windows. The print at the top
has no guard, so every process that runs the file says so.
"""

from math import isqrt
from multiprocessing import get_context

print(f"This file is running as {__name__}.")


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


if __name__ == "__main__":
    pool = get_context("spawn").Pool(2)
    primes = pool.map(is_prime, range(10_000))
    pool.close()
    pool.join()
    print(f"{sum(primes)} primes, found by two workers.")
