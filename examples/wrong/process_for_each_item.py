# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fifty ranges of numbers, counted by fifty processes"""

from math import isqrt
from multiprocessing import Process, Queue


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(first: int, counts: Queue) -> None:
    counts.put(sum(map(is_prime, range(first, first + 3_000))))


if __name__ == "__main__":
    counts = Queue()
    processes = [
        Process(target=count_primes, args=(first, counts))
        for first in range(0, 150_000, 3_000)
    ]
    for process in processes:
        process.start()
    total = sum(counts.get(timeout=60) for _ in processes)
    for process in processes:
        process.join()
    print(f"{total} primes, counted by {len(processes)} processes")
