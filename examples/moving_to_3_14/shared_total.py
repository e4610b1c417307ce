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


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        list(executor.map(add, range(1, 101)))
    print("expected 5050, got", total.value)
