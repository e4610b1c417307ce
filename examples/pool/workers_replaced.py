"""A worker that retires after one task

Its pid tells who did a task. For maxtasksperchild a task is
what the pool hands over: a chunk of calls, not a call.
"""

import os
from math import factorial
from multiprocessing import Pool


def who(n: int) -> int:
    factorial(40_000 + n)
    return os.getpid()


def workers(maxtasksperchild: int | None, chunksize: int) -> int:
    with Pool(2, maxtasksperchild=maxtasksperchild) as pool:
        return len(set(pool.map(who, range(8), chunksize)))


if __name__ == "__main__":
    at_most_two = workers(maxtasksperchild=None, chunksize=1)
    print("8 calls, no limit:                workers:", at_most_two)
    print("8 calls, limit 1:                 workers:", workers(1, 1))
    print("8 calls, limit 1, in chunks of 4: workers:", workers(1, 4))
