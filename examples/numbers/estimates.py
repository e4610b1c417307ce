# /// script
# dependencies = ["numpy"]
# [tool.measured]
# exclusive = true
# ///
"""Two times that can be estimated before

Short tasks in a new pool of two, and an array to a worker and back.
"""

import json
from math import isqrt
from multiprocessing import Pool
from pathlib import Path
from statistics import median
from timeit import repeat

import numpy as np

TASKS = range(500, 800)


def task(n):
    return sum(map(isqrt, range(n)))


def in_a_loop():
    return list(map(task, TASKS))


def in_a_pool():
    with Pool(2) as pool:
        return pool.map(task, TASKS)


def duration(function, *args):
    return median(repeat(lambda: function(*args), number=1, repeat=3))


if __name__ == "__main__":
    in_a_pool()  # not timed: a program's first pool
    took = {
        "tasks": len(TASKS),
        "loop": duration(in_a_loop),
        "pool": duration(in_a_pool),
    }
    array = np.arange(250_000)
    with Pool(1) as pool:
        pool.apply(np.negative, [array])  # not timed
        took["bytes"] = array.nbytes
        took["here"] = duration(np.negative, array)
        took["there"] = duration(pool.apply, np.negative, [array])
    Path("took.json").write_text(json.dumps(took))
    print("timed:", *took)
