# /// script
# [tool.measured]
# exclusive = true
# ///
"""How well threads, a pool and an executor use two workers"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

from efficiency import ALONE, CHUNKS, WORKERS, measure


def one_by_one(executor):
    return lambda *call: list(executor.map(*call)), ALONE


def in_chunks(executor):
    def way(function, tasks):
        size = len(tasks) // (4 * WORKERS)  # about as Pool.map does
        return list(executor.map(function, tasks, chunksize=size))

    return way, CHUNKS


if __name__ == "__main__":
    spawn = get_context("spawn")
    with (
        ThreadPoolExecutor(WORKERS) as threads,
        ProcessPoolExecutor(WORKERS, spawn) as executor,
        spawn.Pool(WORKERS) as pool,
    ):
        ways = {
            "threads": one_by_one(threads),
            "executor": one_by_one(executor),
            "executor, chunks": in_chunks(executor),
            "Pool, chunksize=1": (lambda *c: pool.map(*c, 1), ALONE),
            "Pool, default": (pool.map, CHUNKS),
        }
        measure(ways)
