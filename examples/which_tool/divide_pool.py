# /// script
# [tool.measured]
# exclusive = true
# ///
"""Primes counted by division, in a pool of processes"""

from multiprocessing import Pool

from divide_loop import RANGES, count_primes

if __name__ == "__main__":
    with Pool() as pool:
        print(sum(pool.map(count_primes, RANGES, chunksize=1)))
