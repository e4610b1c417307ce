# /// script
# [tool.measured]
# exclusive = true
# ///
"""What a pool costs on this machine: a line for the calculator"""

import json
import multiprocessing as mp
import os
import pickle
import platform
from functools import partial
from math import isqrt
from pathlib import Path
from statistics import median
from time import perf_counter

CPUS = getattr(os, "process_cpu_count", os.cpu_count)()  # since 3.13
BLOCK = bytes(1 << 20)
DATA = {"block": BLOCK, "objects": [n / 3 for n in range(60_000)]}


def nothing(_):
    pass


def data(kind):
    return DATA[kind]


def compute(_):
    sum(map(isqrt, range(100_000)))


def took(function, *args, times=3):
    """Return the median of several times in seconds."""
    found = []
    for _ in range(times):
        begin = perf_counter()
        function(*args)
        found.append(perf_counter() - begin)
    return median(found)


def use_once(method, workers):
    """Start a pool, use each of its workers and end it."""
    with mp.get_context(method).Pool(workers) as pool:
        pool.map(nothing, range(workers), 1)


def start(method):
    use_once(method, 1)  # the first one imports modules
    one, three = (took(use_once, method, number) for number in (1, 3))
    worker = max(0.0, three - one) / 2
    return {"pool": max(0.0, one - worker), "worker": worker}


def a_call(pool, function, values, chunk=1):
    """Return the time per value."""
    pool.map(function, values[:CPUS], 1)  # warm-up
    return took(pool.map, function, values, chunk) / len(values)


def per_byte(call, kind):
    size = len(pickle.dumps(DATA[kind]))
    out, back = call(nothing, [DATA[kind]] * 6), call(data, [kind] * 6)
    return {"out": out / size, "back": back / size}


def constants():
    told = {"python": platform.python_version(), "cpus": CPUS}
    told["start"] = {m: start(m) for m in mp.get_all_start_methods()}
    with mp.Pool(CPUS) as pool:
        call = partial(a_call, pool)
        told["dispatch"] = call(nothing, range(1000))
        told["item"] = call(nothing, range(50_000), 5_000)
        told |= {kind: per_byte(call, kind) for kind in DATA}
        parallel = call(compute, range(8 * CPUS))
    alone = took(compute, 0, times=9)
    return told | {"efficiency": min(1.0, alone / parallel / CPUS)}


if __name__ == "__main__":
    line = json.dumps(constants())
    Path("constants.json").write_text(line)
    print(line)
