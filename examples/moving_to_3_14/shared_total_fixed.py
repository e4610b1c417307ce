# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""A counter that each worker gets from its initializer"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Value


def prepare(shared):
    global total
    total = shared


def add(n):
    with total:
        total.value += n


if __name__ == "__main__":
    counter = Value("i", 0)
    with ProcessPoolExecutor(
        2, initializer=prepare, initargs=(counter,)
    ) as executor:
        list(executor.map(add, range(1, 101)))
    print("expected 5050, got", counter.value)
