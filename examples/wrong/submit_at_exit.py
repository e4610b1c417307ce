"""A call that is submitted while the program ends"""

import atexit
from concurrent.futures import ProcessPoolExecutor

executor = ProcessPoolExecutor(1)


def save():
    executor.submit(print, "saved").result(timeout=60)


if __name__ == "__main__":
    atexit.register(save)
