# /// script
# dependencies = ["numpy"]
# ///
"""A NumPy array in a named block of shared memory

Each task attaches to the block by its name.
"""

from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory

import numpy as np

SHAPE = 6, 1_000_000


def fill(name, row):
    block = SharedMemory(name)
    try:
        rows = np.ndarray(SHAPE, buffer=block.buf)
        rows[row] = np.sqrt(np.arange(SHAPE[1]) + row)
    finally:
        block.close()  # don't use rows after this


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8 * SHAPE[0] * SHAPE[1])
    try:
        with Pool(2) as pool:
            pool.starmap(fill, [(block.name, n) for n in range(6)])
        rows = np.ndarray(SHAPE, buffer=block.buf)
        print(rows[:, :4].round(2))
    finally:
        block.close()
        block.unlink()
