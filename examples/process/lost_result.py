"""A result that stays in the child

The child sets its own copy of the global and returns the number. Both
are gone when it ends.
"""

from math import isqrt
from multiprocessing import Process

found = None


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(limit):
    global found
    found = sum(map(is_prime, range(limit)))
    print(f"In the child: {found}")
    return found


if __name__ == "__main__":
    process = Process(target=count_primes, args=(100_000,))
    process.start()
    process.join()
    print(f"In the parent: {found}")
