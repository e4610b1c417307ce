# /// script
# requires-python = ">=3.14"
# dependencies = ["numpy"]
# ///
"""NumPy in an interpreter other than the first"""

from concurrent.futures import InterpreterPoolExecutor


def root(value):
    import numpy

    return float(numpy.sqrt(value))


if __name__ == "__main__":
    with InterpreterPoolExecutor(1) as pool:
        try:
            print(pool.submit(root, 2).result())
        except ImportError as error:
            print("ImportError:", str(error).strip().splitlines()[-1])
