"""Four rows, one of them bad, in four calls

Each call's get() raises that call's exception, so the program knows
which row failed and keeps the results of the others.
"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(row):
    return sum(map(is_prime, range(int(row))))


if __name__ == "__main__":
    rows = ["20000", "30000", "n/a", "40000"]
    with Pool(2) as pool:
        calls = [pool.apply_async(count_primes, (row,)) for row in rows]
        for row, call in zip(rows, calls):
            try:
                print(f"{row}: {call.get(timeout=60)} primes")
            except ValueError as error:
                print(f"{row}: {error}")
