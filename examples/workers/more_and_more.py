# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same tasks in 1 to 8 workers: some compute, others wait

Put your own function in the place of compute().
"""

import json
import random
import time
from math import isqrt
from multiprocessing import Barrier, Pool
from pathlib import Path
from time import perf_counter

TASKS = range(24)
WORKERS = (1, 2, 3, 4, 6, 8)


def compute(_):
    sum(map(isqrt, range(100_000)))


def wait(_):
    time.sleep(0.003)


def seconds(function, workers):
    ready = Barrier(workers + 1)
    with Pool(workers, ready.wait, (30,)) as pool:
        ready.wait(30)  # until each worker has started
        begin = perf_counter()
        pool.map(function, TASKS, chunksize=1)
        return perf_counter() - begin


if __name__ == "__main__":
    seconds(compute, 1)  # not timed: the first pool imports modules
    took = {}
    for function in (compute, wait):
        name = function.__name__
        took[name] = dict.fromkeys(WORKERS)
        # in random order, so that no number is always timed first
        for workers in random.sample(WORKERS, len(WORKERS)):
            took[name][workers] = seconds(function, workers)
        for workers, duration in took[name].items():
            print(f"{name:8}{workers:2} workers {duration:6.3f} s")
    Path("took.json").write_text(json.dumps(took))
