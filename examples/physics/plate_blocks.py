# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Heat that spreads over a plate in shared memory

Each worker keeps its block of rows from the first step to the last.
"""

import os
from itertools import pairwise
from multiprocessing import Barrier, Process, RawArray

import numpy as np
from plate_alone import SIZE, STEPS, report, spread

WORKERS = getattr(os, "process_cpu_count", os.cpu_count)() or 1


def view(memory):
    return np.frombuffer(memory).reshape(2, SIZE, SIZE)


def work(memory, first, stop, all_done):
    block = view(memory)[:, first - 1 : stop + 1]  # and both edges
    for step in range(STEPS):
        spread(block[step % 2], block[(step + 1) % 2])
        all_done.wait(timeout=30)


if __name__ == "__main__":
    memory = RawArray("d", 2 * SIZE * SIZE)
    view(memory)[0, SIZE // 2, SIZE // 2] = 1000
    cuts = [1 + (SIZE - 2) * n // WORKERS for n in range(WORKERS + 1)]
    all_done = Barrier(WORKERS)
    workers = [
        Process(target=work, args=(memory, *cut, all_done), daemon=True)
        for cut in pairwise(cuts)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)
        if worker.exitcode != 0:
            raise SystemExit("a worker failed or did not end")
    report(view(memory)[STEPS % 2])
