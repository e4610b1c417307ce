# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Heat spreads over a plate: one process, then two at once

Each has its own plate. Waiting for a core is not CPU time.
"""

import json
from multiprocessing import Barrier, Pool
from pathlib import Path
from time import process_time

import numpy as np


def spread(old, new, steps):
    for _ in range(steps):
        inner = new[1:-1, 1:-1]
        np.add(old[:-2, 1:-1], old[2:, 1:-1], out=inner)
        inner += old[1:-1, :-2]
        inner += old[1:-1, 2:]
        inner /= 4
        old, new = new, old


def prepare(barrier):
    global everybody
    everybody = barrier


def measure(size, steps):
    old, new = np.zeros((2, size, size))
    old[size // 2, size // 2] = 1000
    spread(old, new, 2)  # all memory has been touched now
    everybody.wait()
    start = process_time()
    spread(old, new, steps)  # an even number: `old` is the last
    seconds = process_time() - start
    assert round(old.sum(), 3) == 1000  # no heat is lost
    return seconds


def cpu_time(count, *work):
    with Pool(count, prepare, (Barrier(count),)) as pool:
        return sum(pool.starmap(measure, [work] * count, 1)) / count


if __name__ == "__main__":
    works = (200, 200), (1000, 8), (2000, 2)  # size, steps
    rows = [[cpu_time(n, *work) for n in (1, 2)] for work in works]
    Path("heat.json").write_text(json.dumps(rows))
    print("all heat is still there")
