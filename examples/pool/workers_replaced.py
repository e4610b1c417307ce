"""The number of processes that did eight calls

maxtasksperchild=1 replaces a worker after each task. A task is what
the pool sends to a worker: a chunk of calls.
"""

import os
from math import factorial
from multiprocessing import Pool


def pid_of_worker(n: int) -> int:
    factorial(40_000 + n)
    return os.getpid()


def workers(maxtasksperchild: int | None, chunksize: int) -> int:
    with Pool(2, maxtasksperchild=maxtasksperchild) as pool:
        return len(set(pool.map(pid_of_worker, range(8), chunksize)))


if __name__ == "__main__":
    at_most_two = workers(maxtasksperchild=None, chunksize=1)
    print("8 calls, no limit:                workers:", at_most_two)
    print("8 calls, limit 1:                 workers:", workers(1, 1))
    print("8 calls, limit 1, in chunks of 4: workers:", workers(1, 4))
