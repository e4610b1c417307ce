# /// script
# [tool.measured]
# exclusive = true
# rounds = 3
# ///
"""Each workload in a loop, and in a pool of one worker per CPU

Writes what the calculator asks for, and how long the pool took.
"""

import json
import pickle
from multiprocessing import Pool
from os import cpu_count
from pathlib import Path
from statistics import mean, pstdev
from time import perf_counter, process_time

from workloads import WORKLOADS


def in_loop(function, values):
    """Return each task's time, its share of waiting, each result."""
    times, results, cpu = [], [], process_time()
    for value in values:
        begin = perf_counter()
        results.append(function(value))
        times.append(perf_counter() - begin)
    return times, 1 - (process_time() - cpu) / sum(times), results


def in_pool(function, values, workers, chunk):
    begin = perf_counter()
    with Pool(workers) as pool:
        pool.map(function, values, chunk)
    return perf_counter() - begin


def size(values):
    """Return the mean size of a pickled value in bytes."""
    return mean(len(pickle.dumps(value)) for value in values[:20])


def tried(function, values, data, workers):
    in_loop(function, values[:2])  # warm-up
    times, waits, results = in_loop(function, values)
    work = {"tasks": len(values), "seconds": mean(times), "data": data}
    work |= {"spread": pstdev(times) / mean(times), "workers": workers}
    work |= {"out": size(values), "back": size(results)}
    work |= {"waits": min(1, max(0, waits))}
    chunk = -(-len(values) // (4 * workers))  # Pool.map's default
    pool = in_pool(function, values, workers, chunk)
    loop = sum(times)
    return {"work": work, "chunk": chunk, "loop": loop, "pool": pool}


if __name__ == "__main__":
    in_pool(abs, range(2), 1, 1)  # the first pool imports modules
    told = {
        name: tried(*workload, cpu_count())
        for name, workload in WORKLOADS.items()
    }
    Path("tried.json").write_text(json.dumps(told))
    for name, found in told.items():
        print(f"{name:28}{found['loop']:7.3f} s {found['pool']:7.3f} s")
