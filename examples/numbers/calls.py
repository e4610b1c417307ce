# /// script
# [tool.measured]
# exclusive = true
# ///
"""One call of abs() in a process and in a thread

Round trip: the next call is sent when the last one has returned.
Throughput: all calls are sent at once, each by itself.
"""

import json
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Pool
from pathlib import Path
from random import sample
from statistics import median
from threading import get_native_id
from time import perf_counter
from timeit import repeat


def submit(pool):
    return pool.submit(abs, -1).result()


def apply(pool):
    return pool.apply(abs, [-1])


def round_trip(kind):
    call = apply if kind is Pool else submit
    with kind(1) as pool:
        call(pool)  # not timed: starts the worker
        return median(repeat(lambda: call(pool), number=1, repeat=300))


def throughput(kind):
    with kind(2) as pool:
        workers = set()
        while len(workers) < 2:  # not timed: until both have answered
            calls = [pool.submit(get_native_id) for _ in range(100)]
            workers |= {call.result() for call in calls}
        began = perf_counter()
        list(pool.map(abs, range(1_000)))
        return (perf_counter() - began) / 1_000


if __name__ == "__main__":
    took = {"throughput": throughput(ThreadPoolExecutor)}
    kinds = [Pool, ProcessPoolExecutor, ThreadPoolExecutor]
    for kind in sample(kinds, 3):  # in random order
        took[kind.__name__] = round_trip(kind)
    Path("took.json").write_text(json.dumps(took))
    print("timed:", *sorted(took))
