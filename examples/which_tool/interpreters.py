# /// script
# requires-python = ">=3.14"
# ///
"""Primes counted by interpreters in one process"""

import os
from concurrent.futures import InterpreterPoolExecutor

RANGES = [(n, n + 25_000) for n in range(0, 300_000, 25_000)]


def count_primes(numbers):
    primes = 0
    for n in range(*numbers):
        divisors = range(2, int(n**0.5) + 1)
        primes += n > 1 and all(n % d for d in divisors)
    return primes, os.getpid()


if __name__ == "__main__":
    with InterpreterPoolExecutor() as pool:
        counts = list(pool.map(count_primes, RANGES))
    print(sum(primes for primes, _ in counts), "primes")
    here = {pid for _, pid in counts} == {os.getpid()}
    print("all in this process:", here)
