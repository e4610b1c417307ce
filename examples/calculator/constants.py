# /// script
# [tool.measured]
# exclusive = true
# rounds = 5
# ///
"""What a pool costs on this machine: a line for the calculator"""

import json
import multiprocessing as mp
import os
import pickle
import random
import sys
from math import isqrt
from pathlib import Path
from time import perf_counter, process_time

CPUS = getattr(os, "process_cpu_count", os.cpu_count)()  # since 3.13
TIMES = 16 if sys.platform == "win32" else 2  # coarse CPU times


def nothing(_):
    pass


def same(value):
    return value


def compute(_):
    """Return the CPU time of some computing."""
    begin = process_time()
    sum(map(isqrt, range(100_000)))
    return process_time() - begin


def used(_):
    return os.getpid(), process_time()


def block():
    return os.urandom(1 << 21)


def numbers():
    return [random.random() for _ in range(60_000)]


def rows():
    return [[random.random() for _ in range(40)] for _ in range(1500)]


def objects():
    return [{"id": n, "name": f"n{n}"} for n in range(4_000)]


def median(values):
    return sorted(values)[(len(values) - 1) // 2]


def use_once(method, workers):
    """Start a pool, call it when all its workers are up, and end it.

    Return the time, and the CPU time in which a worker starts.
    """
    context = mp.get_context(method)
    all_up = context.Barrier(workers)  # or the first takes all calls
    begin = perf_counter()
    with context.Pool(workers, all_up.wait) as pool:
        told = pool.map(used, range(workers), 1)
    return perf_counter() - begin, min(cpu for _, cpu in told)


def start(method):
    first, boot = use_once(method, 1)  # starts a server, too
    many = min(8, max(2, CPUS))
    (one, _), (more, _) = (
        min(use_once(method, n) for _ in range(2)) for n in (1, many)
    )
    worker = max(0, more - one) / (many - 1)
    told = {"first": max(0, first - one), "pool": max(0, one - worker)}
    return told | {"worker": worker, "boot": boot}


def dispatch(pool, calls=250 * TIMES):
    """Return the time of a call, and the CPU time of all processes."""
    begin, cpu = perf_counter(), process_time()
    told = pool.map(used, range(calls), 1)
    time, cpu = perf_counter() - begin, process_time() - cpu
    first, last = dict(reversed(told)), dict(told)
    cpu += sum(last[worker] - first[worker] for worker in last)
    return {"parent": time / calls, "cpu": cpu / calls}


def a_value(function, values, chunk=1):
    """Return the CPU time of the parent, and of all processes."""
    with mp.Pool(1) as pool:  # a new one, like a program's
        worker, parent = pool.apply(process_time), process_time()
        pool.map(function, values * TIMES, chunk)
        parent = process_time() - parent
        worker = pool.apply(process_time) - worker
    tasks = len(values) * TIMES
    return {"parent": parent / tasks, "cpu": (parent + worker) / tasks}


def per_byte(make):
    values = [make() for _ in range(4)]
    size = len(pickle.dumps(values[0]))
    out, both = a_value(nothing, values), a_value(same, values)
    back = {kind: max(0, both[kind] - out[kind]) for kind in out}
    return {
        way: {kind: cost / size for kind, cost in costs.items()}
        for way, costs in (("out", out), ("back", back))
    }


def constants():
    told = {"python": sys.version.split()[0], "cpus": CPUS}
    use_once("spawn", 1)  # imports the modules that pools use
    told["start"] = {m: start(m) for m in mp.get_all_start_methods()}
    with mp.Pool(CPUS, mp.Barrier(CPUS).wait) as pool:
        pool.apply(nothing, (0,))  # once all are up
        told["dispatch"] = dispatch(pool)
        together = median(pool.map(compute, range(6 * CPUS), 1))
        alone = median([pool.apply(compute, (0,)) for _ in range(5)])
    told["efficiency"] = min(1.0, alone / together)
    told["item"] = a_value(nothing, [*range(100_000)], 50_000)
    for make in (block, numbers, rows, objects):
        told[make.__name__] = per_byte(make)
    return told


if __name__ == "__main__":
    line = json.dumps(constants())
    Path("constants.json").write_text(line)
    print(line)
