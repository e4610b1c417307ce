"""A profile of the parent doesn't include the workers

The same pool, profiled in the parent and inside the workers.
"""

import cProfile
import pstats
from math import isqrt
from multiprocessing import Pool
from pathlib import Path


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(stop):
    return sum(map(is_prime, range(stop)))


def count_primes_profiled(stop):
    with cProfile.Profile() as profile:
        found = count_primes(stop)
    profile.dump_stats(f"below_{stop}.prof")
    return found


def calls_of(name, profile):
    table = pstats.Stats(profile).stats
    return sum(row[1] for key, row in table.items() if key[2] == name)


if __name__ == "__main__":
    with Pool(2) as pool:
        with cProfile.Profile() as profile:
            found = pool.map(count_primes, [10_000, 20_000])
        again = pool.map(count_primes_profiled, [10_000, 20_000])
    if again != found:
        raise ValueError("the profiled calls returned other results")

    print("Calls of is_prime in each profile")
    print("parent:", calls_of("is_prime", profile))
    for stop in 10_000, 20_000:
        file = f"below_{stop}.prof"
        print(f"{file}:", calls_of("is_prime", file))
        Path(file).unlink()
