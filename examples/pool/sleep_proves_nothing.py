# /// script
# [tool.measured]
# exclusive = true
# ///
"""Four tasks that sleep and four that compute, each in three ways

The sleep replaces a wait for a disk, a server or a user.
"""

import json
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool
from pathlib import Path
from time import perf_counter, sleep


def compute(limit: int) -> int:
    return sum(n * n % 7 for n in range(limit))


def loop(task, sizes):
    return list(map(task, sizes))


def threads(task, sizes):
    with ThreadPool(4) as pool:
        return pool.map(task, sizes)


def processes(task, sizes):
    with Pool(4) as pool:
        return pool.map(task, sizes)


if __name__ == "__main__":
    took = {"sleep": {}, "compute": {}}
    for task, size in (sleep, 0.03), (compute, 500_000):
        for way in loop, threads, processes:
            begin = perf_counter()
            way(task, [size] * 4)
            seconds = perf_counter() - begin
            took[task.__name__][way.__name__] = seconds
            print(task.__name__, way.__name__, f"{seconds:.2f} s")
    Path("took.json").write_text(json.dumps(took), "utf-8")
