"""Two workers advance a row of cells, step by step

A cell of the next step needs its neighbours in this step. So nobody may
begin a step before all have finished the one before.
"""

from multiprocessing import Barrier, Process, RawArray

CELLS, STEPS, WORKERS = 1200, 100, 2


def advance(old, new, part):
    for i in part:
        new[i] = old[i - 1] ^ (old[i] | old[(i + 1) % CELLS])


def work(rows, part, all_done):
    for step in range(STEPS):
        old, new = rows[step % 2], rows[(step + 1) % 2]
        advance(old, new, part)
        all_done.wait()


if __name__ == "__main__":
    rows = RawArray("b", CELLS), RawArray("b", CELLS)
    rows[0][CELLS // 2] = 1
    all_done = Barrier(WORKERS)
    size = CELLS // WORKERS
    workers = [
        Process(
            target=work,
            args=(rows, range(start, start + size), all_done),
        )
        for start in range(0, CELLS, size)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    alone = [0] * CELLS, [0] * CELLS
    alone[0][CELLS // 2] = 1
    for step in range(STEPS):
        advance(alone[step % 2], alone[(step + 1) % 2], range(CELLS))
    assert list(rows[STEPS % 2]) == alone[STEPS % 2]
    print("as computed alone:", sum(rows[STEPS % 2]), "cells are alive")
