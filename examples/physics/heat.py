# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""CPU time of a process, alone and at the same time as a second one"""

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
    global all_ready
    all_ready = barrier


def measure(size, steps):
    old, new = np.zeros((2, size, size))
    old[size // 2, size // 2] = 1000
    spread(old, new, 2)  # touches all of the memory
    all_ready.wait(timeout=60)
    start = process_time()
    spread(old, new, steps)  # even, so the last plate is `old`
    return process_time() - start, old.sum()


def cpu_time(count, *work):
    with Pool(count, prepare, (Barrier(count),)) as pool:
        done = pool.starmap(measure, [work] * count, chunksize=1)
    if any(round(heat, 3) != 1000 for _, heat in done):
        raise SystemExit("heat was lost")
    return sum(seconds for seconds, _ in done) / count


if __name__ == "__main__":
    rows = [
        (work[0] ** 2 * 16, cpu_time(1, *work), cpu_time(2, *work))
        for work in ((200, 100), (1000, 6), (1600, 2))
    ]
    Path("heat.json").write_text(json.dumps(rows), encoding="utf-8")
    print("no heat was lost")
