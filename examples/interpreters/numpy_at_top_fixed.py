# /// script
# requires-python = ">=3.14"
# dependencies = ["numpy"]
# ///
"""A call to a process, in a program that imports NumPy"""

from concurrent.futures import ProcessPoolExecutor

import numpy


def root(value):
    return float(numpy.sqrt(value))


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(pool.submit(root, 2).result())
