# /// script
# [tool.measured]
# exclusive = true
# ///
"""What a pool costs on this machine: a line for the calculator"""

import json
import multiprocessing as mp
import os
import pickle
import sys
from functools import cache, partial
from math import isqrt
from pathlib import Path
from time import perf_counter

CPUS = getattr(os, "process_cpu_count", os.cpu_count)()  # since 3.13
KINDS = ("block", "numbers", "objects")


def nothing(_):
    pass


@cache
def data(kind):
    if kind == "block":
        return os.urandom(1 << 20)
    if kind == "numbers":
        return [n / 3 for n in range(60_000)]
    return [{"id": n, "name": f"n{n}"} for n in range(3_000)]


def compute(_):
    sum(map(isqrt, range(100_000)))


def took(function, *args, times=3):
    """Return the median of several times, of two the shorter one."""
    found = []
    for _ in range(times):
        begin = perf_counter()
        function(*args)
        found.append(perf_counter() - begin)
    return sorted(found)[(times - 1) // 2]


def use_once(method, workers):
    """Start a pool, use each of its workers and end it."""
    with mp.get_context(method).Pool(workers) as pool:
        pool.map(nothing, range(workers), 1)


def start(method):
    first = took(use_once, method, 1, times=1)  # starts a server, too
    many = min(8, max(2, CPUS))
    one, more = (took(use_once, method, n, times=2) for n in (1, many))
    worker = max(0, more - one) / (many - 1)
    first, pool = max(0, first - one), max(0, one - worker)
    return {"first": first, "pool": pool, "worker": worker}


def a_call(pool, function, values, chunk=1):
    """Return the time per value."""
    pool.map(function, values[:CPUS], 1)  # warm-up
    return took(pool.map, function, values, chunk) / len(values)


def per_byte(call, kind):
    size = len(pickle.dumps(data(kind)))
    out, back = call(nothing, [data(kind)] * 6), call(data, [kind] * 6)
    return {"out": out / size, "back": back / size}


def constants():
    told = {"python": sys.version.split()[0], "cpus": CPUS}
    use_once("spawn", 1)  # imports the modules that pools use
    told["start"] = {m: start(m) for m in mp.get_all_start_methods()}
    with mp.Pool(CPUS) as pool:
        call = partial(a_call, pool)
        told["dispatch"] = call(nothing, range(500))
        told["item"] = call(nothing, range(50_000), 12_500)
        told |= {kind: per_byte(call, kind) for kind in KINDS}
        parallel = call(compute, range(6 * CPUS))
    alone = took(compute, 0, times=5)
    return told | {"efficiency": min(1.0, alone / parallel / CPUS)}


if __name__ == "__main__":
    line = json.dumps(constants())
    Path("constants.json").write_text(line)
    print(line)
