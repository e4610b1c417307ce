"""A function for the workers, in a file that they can import."""

from math import isqrt


def count_primes(stop: int) -> int:
    return sum(all(n % d for d in range(2, isqrt(n) + 1)) for n in range(2, stop))
