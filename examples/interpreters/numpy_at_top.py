# /// script
# requires-python = ">=3.14"
# dependencies = ["numpy"]
# [tool.measured]
# expect = "exit 1"
# ///
"""A call to an interpreter, in a program that imports NumPy"""

from concurrent.futures import InterpreterPoolExecutor

import numpy


def root(value):
    return float(numpy.sqrt(value))


if __name__ == "__main__":
    with InterpreterPoolExecutor() as pool:
        print(pool.submit(root, 2).result())
