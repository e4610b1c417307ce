# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same ranges, counted by one worker for each CPU"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(first: int) -> int:
    return sum(map(is_prime, range(first, first + 3_000)))


if __name__ == "__main__":
    with Pool() as pool:
        total = sum(pool.map(count_primes, range(0, 150_000, 3_000)))
    print(f"{total} primes, counted by a pool")
