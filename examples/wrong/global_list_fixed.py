"""Workers that return their numbers to the parent"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def search(first: int) -> list[int]:
    numbers = range(first, first + 10_000)
    return [n for n in numbers if is_prime(n) and is_prime(n + 2)]


if __name__ == "__main__":
    found = []
    with Pool(2) as pool:
        for part in pool.imap(search, range(0, 40_000, 10_000)):
            found.extend(part)
    print("in the list:", len(found))
