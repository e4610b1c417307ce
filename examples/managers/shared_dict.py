"""A dict that every worker can write to

The real dict lives in the manager's process. The workers get a proxy
for it, even as an argument of a pool's task.
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
        for limit in sorted(found):
            print(f"{found[limit]} primes below {limit}")
        print(type(found).__name__, isinstance(found, dict))
        primes = found.copy()  # a plain dict, which you may keep
    print(type(primes).__name__, len(primes))
