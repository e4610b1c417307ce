# /// script
# dependencies = ["numpy"]
# ///
"""A NumPy array in shared memory, filled by the workers of a pool"""

from multiprocessing import Pool, RawArray

import numpy as np

ROWS, COLUMNS = 6, 1_000_000


def view(memory):
    return np.frombuffer(memory).reshape(ROWS, COLUMNS)


def keep(memory):
    global rows  # a name for it in this worker
    rows = view(memory)


def fill(row):
    rows[row] = np.sqrt(np.arange(COLUMNS) + row)


if __name__ == "__main__":
    memory = RawArray("d", ROWS * COLUMNS)
    with Pool(2, initializer=keep, initargs=(memory,)) as pool:
        pool.map(fill, range(ROWS))
    print(view(memory)[:, :4].round(2))
