# /// script
# [tool.measured]
# timeout = 3
# expect = "timeout"
# ///
"""A pool made at the top of the file, before its function"""

from multiprocessing import get_context

pool = get_context("fork").Pool(2)


def cube(n):
    return n**3


if __name__ == "__main__":
    print(pool.map(cube, range(4)))
