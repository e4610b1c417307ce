# /// script
# [tool.measured]
# exclusive = true
# ///
"""Five squares, a sleep before each, in five threads"""

from multiprocessing.pool import ThreadPool
from time import sleep


def square(n):
    sleep(0.04)
    return n * n


if __name__ == "__main__":
    with ThreadPool(5) as pool:
        print(pool.map(square, range(1, 6)))
