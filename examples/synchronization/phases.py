"""Two workers that advance a row of cells step by step

A cell's next value depends on its two neighbors in the current step.
"""

import sys
from itertools import pairwise
from multiprocessing import Barrier, Process, RawArray

CELLS, STEPS, WORKERS = 1200, 100, 2


def advance(old, new, part):
    for i in part:
        new[i] = old[i - 1] ^ (old[i] | old[(i + 1) % CELLS])


def work(rows, part, all_done):
    for step in range(STEPS):
        old, new = rows[step % 2], rows[(step + 1) % 2]
        advance(old, new, part)
        all_done.wait(timeout=30)


if __name__ == "__main__":
    rows = RawArray("b", CELLS), RawArray("b", CELLS)
    rows[0][CELLS // 2] = 1
    all_done = Barrier(WORKERS)
    bounds = [CELLS * n // WORKERS for n in range(WORKERS + 1)]
    parts = [range(*pair) for pair in pairwise(bounds)]
    workers = [
        Process(target=work, args=(rows, part, all_done))
        for part in parts
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"live cells at the end: {sum(rows[STEPS % 2])}")
    sys.exit(any(worker.exitcode for worker in workers))
