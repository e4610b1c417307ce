"""Workers that append to a global list

The workers' lines can appear in any order.
"""

from math import isqrt
from multiprocessing import Pool

found = []


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def search(first: int) -> None:
    before = len(found)
    for n in range(first, first + 10_000):
        if is_prime(n) and is_prime(n + 2):
            found.append(n)
    print(f"from {first}: {len(found) - before} appended")


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(search, range(0, 40_000, 10_000))
    print("in the list:", len(found))
