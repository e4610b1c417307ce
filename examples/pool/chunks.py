"""The worker of each of 48 tasks, by chunksize

One letter for each task: A for one worker, B for the other.
"""

import os
from math import factorial
from multiprocessing import Pool


def worker(n: int) -> int:
    factorial(18_000 + n)
    return os.getpid()


if __name__ == "__main__":
    with Pool(2) as pool:
        for chunksize in 1, 4, 12, None:
            pids = pool.map(worker, range(48), chunksize)
            names = dict(zip(sorted(set(pids)), "AB"))
            strip = "".join(names[pid] for pid in pids)
            print(f"chunksize={chunksize!s:4}", strip)
