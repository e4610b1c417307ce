"""The same numbers in a pool, with 64 open files allowed"""

from math import factorial
from multiprocessing import Pool
from resource import RLIMIT_NOFILE, getrlimit, setrlimit


def remainder(n):
    return factorial(n) % 9_973


if __name__ == "__main__":
    setrlimit(RLIMIT_NOFILE, (64, getrlimit(RLIMIT_NOFILE)[1]))
    with Pool(4) as pool:
        results = pool.map(remainder, range(100, 200))
    print("results:", len(results))
