"""A pool made where it is used, after everything it needs"""

from multiprocessing import get_context


def cube(n):
    return n**3


if __name__ == "__main__":
    with get_context("fork").Pool(2) as pool:
        print(pool.map(cube, range(4)))
