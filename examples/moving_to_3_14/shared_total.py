# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""A counter that is a global variable of the file"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Value

total = Value("i", 0)


def add(n):
    with total:
        total.value += n


def seen():
    return total.value


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        list(executor.map(add, range(1, 101)))
        worker = executor.submit(seen)
    print("a worker sees", worker.result(timeout=30))
    print("expected 5050, got", total.value)
