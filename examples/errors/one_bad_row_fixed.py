"""One call for each row: a bad row costs no other

The exception of a call is raised by its own get(), where you know
which row it was.
"""

from math import isqrt
from multiprocessing import Pool


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(text):
    return sum(map(is_prime, range(int(text))))


if __name__ == "__main__":
    with Pool(2) as pool:
        rows = ["20000", "30000", "n/a", "40000"]
        calls = {
            row: pool.apply_async(count_primes, (row,)) for row in rows
        }
        for row, call in calls.items():
            try:
                print(f"{row}: {call.get()} primes")
            except ValueError as error:
                print(f"{row}: {error}")
