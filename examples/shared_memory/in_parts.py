# /// script
# dependencies = ["numpy"]
# ///
"""An image in shared memory, blurred row by row by two workers

Each worker attaches once, can only read the image, and writes its rows.
"""

from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.shared_memory import SharedMemory

import numpy as np

SHAPE, SIZE = (1_200, 1_600), 8 * 1_200 * 1_600


@contextmanager
def new_block():
    block = SharedMemory(create=True, size=SIZE)
    try:
        yield block
    finally:
        block.close()
        block.unlink()


def attach(*names):
    global blocks, image, result  # a view must not outlive its block
    blocks = [SharedMemory(name) for name in names]
    image, result = (np.ndarray(SHAPE, buffer=b.buf) for b in blocks)
    image.flags.writeable = False


def blur(row):
    result[row] = image[row - 1 : row + 2].mean(axis=0)


if __name__ == "__main__":
    with new_block() as source, new_block() as target:
        rows = np.ndarray(SHAPE, buffer=source.buf)
        rows[:] = np.arange(SHAPE[0])[:, None] % 100
        names = source.name, target.name
        with ProcessPoolExecutor(
            2, initializer=attach, initargs=names
        ) as executor:
            inner = range(1, SHAPE[0] - 1)
            list(executor.map(blur, inner, chunksize=100))
        print(np.ndarray(SHAPE, buffer=target.buf)[97:103, 0].round(2))
