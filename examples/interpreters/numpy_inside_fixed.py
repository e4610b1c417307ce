# /// script
# requires-python = ">=3.14"
# dependencies = ["numpy"]
# ///
"""NumPy in a worker process"""

from concurrent.futures import ProcessPoolExecutor


def root(value):
    import numpy

    return float(numpy.sqrt(value))


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            print(pool.submit(root, 2).result())
        except ImportError as error:
            print("ImportError:", str(error).strip().splitlines()[-1])
