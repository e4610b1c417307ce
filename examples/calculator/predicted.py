# /// script
# [tool.measured]
# exclusive = true
# rounds = 3
# ///
"""Each workload in a loop, and in a pool

Writes what the calculator asks for, and how long the pool took.
"""

import json
import pickle
from math import dist, sqrt
from multiprocessing import get_context, get_start_method
from os import cpu_count
from pathlib import Path
from time import perf_counter, process_time

BEGIN = perf_counter()
from workloads import WORKLOADS  # noqa: E402

IMPORTS = perf_counter() - BEGIN


def in_loop(function, values):
    """Return each task's time, its share of waiting, each result."""
    times, results, cpu = [], [], process_time()
    for value in values:
        begin = perf_counter()
        results.append(function(value))
        times.append(perf_counter() - begin)
    return times, 1 - (process_time() - cpu) / sum(times), results


def in_pool(function, values, method, workers, chunk):
    begin = perf_counter()
    with get_context(method).Pool(workers) as pool:
        pool.map(function, values, chunk)
    return perf_counter() - begin


def size(values):
    """Return the mean size of a pickled value in bytes."""
    sizes = [len(pickle.dumps(value)) for value in values[:20]]
    return sum(sizes) / len(sizes)


def tried(function, values, settings):
    work = {"workers": cpu_count(), "method": get_start_method()}
    work |= {"data": "block"} | settings
    method, workers = work["method"], work["workers"]
    chunk = -(-len(values) // (4 * workers))  # Pool.map's default
    chunk = work.pop("chunk", chunk)
    in_loop(function, values[:2])  # warm-up
    times, waits, results = in_loop(function, values)
    number, loop = len(times), sum(times)
    mean = loop / number
    deviation = dist(times, [mean] * number) / sqrt(number)
    work |= {"tasks": number, "seconds": mean, "first": False}
    work |= {"spread": deviation / mean}
    work |= {"out": size(values), "back": size(results)}
    work |= {"waits": min(1, max(0, waits))}
    work |= {"imports": IMPORTS if method == "spawn" else 0}
    pool = in_pool(function, values, method, workers, chunk)
    return {"work": work, "chunk": chunk, "loop": loop, "pool": pool}


if __name__ == "__main__":
    in_pool(abs, [0], get_start_method(), 1, 1)  # imports modules
    told = {name: tried(*each) for name, each in WORKLOADS.items()}
    Path("tried.json").write_text(json.dumps(told))
    for name, found in told.items():
        print(f"{name:28}{found['loop']:7.3f} s {found['pool']:7.3f} s")
