"""Tasks that add up integers, by the way the integers come"""

from multiprocessing.shared_memory import SharedMemory

import numpy as np


def keep(end, one_block, some_arrays):
    global pipe, block, arrays
    pipe, block, arrays = end, one_block, some_arrays


def add_up(numbers):  # a list, bytes or an array
    if isinstance(numbers, list):
        return sum(numbers)
    return int(np.frombuffer(numbers, int).sum())


def give(length):
    return arrays[length]


def from_pipe():
    return add_up(pipe.recv_bytes())


def from_file(path):
    return add_up(np.load(path, mmap_mode="r"))


def from_block(name, length):
    new = SharedMemory(name)
    try:
        return int(np.ndarray(length, int, new.buf).sum())
    finally:
        new.close()


def from_same_block(length):
    return int(np.ndarray(length, int, block.buf).sum())


def from_kept(length):
    return add_up(arrays[length])
