# /// script
# [tool.measured]
# exclusive = true
# ///
"""Five squares, a sleep before each, in five processes"""

from multiprocessing import Pool
from time import sleep


def square(n):
    sleep(0.04)
    return n * n


if __name__ == "__main__":
    with Pool(5) as pool:
        print(pool.map(square, range(1, 6)))
