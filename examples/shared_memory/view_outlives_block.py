# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# expect = "signal SIGSEGV"
# ///
"""An array that is used after its block was closed"""

from multiprocessing.shared_memory import SharedMemory

import numpy as np

LENGTH = 1_000


def load(name):
    block = SharedMemory(name)
    return np.ndarray(LENGTH, buffer=block.buf)


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8 * LENGTH)
    try:
        np.ndarray(LENGTH, buffer=block.buf)[:] = 0.5
        numbers = load(block.name)
        print("shape", numbers.shape, flush=True)
        print("sum", numbers.sum())
    finally:
        block.close()
        block.unlink()
