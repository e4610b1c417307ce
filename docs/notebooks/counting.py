"""Functions that a worker can import."""

from math import isqrt


def is_prime(n):
    return all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(stop):
    return sum(map(is_prime, range(2, stop)))
