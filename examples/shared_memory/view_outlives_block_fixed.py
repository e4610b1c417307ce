# /// script
# dependencies = ["numpy"]
# ///
"""An array that is used while its block is open"""

from contextlib import contextmanager
from multiprocessing.shared_memory import SharedMemory

import numpy as np

LENGTH = 1_000


@contextmanager
def load(name):
    block = SharedMemory(name)
    try:
        yield np.ndarray(LENGTH, buffer=block.buf)
    finally:
        block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8 * LENGTH)
    try:
        np.ndarray(LENGTH, buffer=block.buf)[:] = 0.5
        with load(block.name) as numbers:
            print("shape", numbers.shape, flush=True)
            print("sum", numbers.sum())
    finally:
        block.close()
        block.unlink()
