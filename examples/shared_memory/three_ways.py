# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""An array as arguments, in shared memory and in a file, timed"""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier
from multiprocessing.managers import SharedMemoryManager
from pathlib import Path
from time import perf_counter

import numpy as np

SHAPE, FILE = (8, 500_000), "numbers.npy"


def from_block(block, row):  # each call attaches to the block
    return np.ndarray(SHAPE, buffer=block.buf)[row].sum()


def from_file(row):
    return np.load(FILE, mmap_mode="r")[row].sum()


if __name__ == "__main__":
    numbers = np.arange(4_000_000, dtype=float).reshape(SHAPE)
    took, ready = {}, Barrier(3)
    start = ProcessPoolExecutor(2, None, ready.wait, (30,))
    with SharedMemoryManager() as manager, start as executor:
        executor.submit(abs, 1), executor.submit(abs, 1)  # start both
        ready.wait(30)
        block = manager.SharedMemory(numbers.nbytes)
        shared = np.ndarray(SHAPE, buffer=block.buf)
        same, rows = [block] * 8, range(8)
        steps = {
            "fill": lambda: np.copyto(shared, numbers),
            "save": lambda: np.save(FILE, numbers),
            "arguments": lambda: sum(executor.map(np.sum, numbers)),
            "block": lambda: sum(executor.map(from_block, same, rows)),
            "file": lambda: sum(executor.map(from_file, rows)),
        }
        for name in *steps, "file", "block", "arguments":
            begin = perf_counter()
            print(name, steps[name]())
            took[name] = took.get(name, 0) + perf_counter() - begin
    Path("took.json").write_text(json.dumps(took))
