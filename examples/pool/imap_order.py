"""Results in the order of the inputs, and in the order of completion

The first task is by far the longest. The second half of the output
can come in another order on your machine.
"""

from math import isqrt
from multiprocessing import Pool


def count_primes(limit: int) -> tuple[int, int]:
    primes = sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, limit)
    )
    return limit, primes


if __name__ == "__main__":
    limits = [150_000, 40_000, 20_000, 10_000]
    with Pool(2) as pool:
        for result in pool.imap(count_primes, limits):
            print("imap          ", *result)
        for result in pool.imap_unordered(count_primes, limits):
            print("imap_unordered", *result)
