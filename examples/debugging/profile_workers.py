"""One profile for each worker, and their sum

Each task saves the worker's profile so far, because the end of a pool
kills its workers.
"""

import cProfile
import os
import pstats
from multiprocessing import Pool
from pathlib import Path

profile = cProfile.Profile()


def is_prime(n):
    return all(n % divisor for divisor in range(2, int(n**0.5) + 1))


def count_primes(start):
    return sum(map(is_prime, range(start, start + 4_000)))


def profiled(start):
    try:
        return profile.runcall(count_primes, start)
    finally:
        profile.dump_stats(f"worker-{os.getpid()}.prof")


if __name__ == "__main__":
    with Pool(2) as pool:
        print(sum(pool.imap(profiled, range(2, 40_000, 4_000))))
    paths = [str(path) for path in Path().glob("worker-*.prof")]
    print(len(paths), "profiles")
    total = pstats.Stats(*paths).strip_dirs()
    total.sort_stats("tottime").print_stats(3)
