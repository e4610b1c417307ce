"""A dict that a pool's tasks write to

The dict is in the manager's process. Each task gets a proxy for it.
"""

from math import isqrt
from multiprocessing import Manager, Pool


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(limit, found):
    found[limit] = sum(map(is_prime, range(limit)))


if __name__ == "__main__":
    limits = [20_000, 30_000, 40_000]
    with Manager() as manager, Pool(2) as pool:
        found = manager.dict()
        pool.starmap(count_primes, [(n, found) for n in limits])
        print("a dict?", isinstance(found, dict))
        primes = found.copy()  # a plain dict
    for limit in sorted(primes):
        print(f"{primes[limit]} primes below {limit}")
