"""A table that each worker makes once, before its first task

The initializer gets its arguments from initargs and keeps its result
in a global variable of the worker.
"""

from bisect import bisect_right
from multiprocessing import Pool, Value

primes: list[int] = []


def make_primes(limit: int, made) -> None:
    sieve = bytearray([1]) * limit
    for n in range(2, limit):
        if sieve[n]:
            primes.append(n)
            sieve[n * n :: n] = bytes(len(range(n * n, limit, n)))
    with made.get_lock():
        made.value += 1


def primes_up_to(n: int) -> int:
    return bisect_right(primes, n)


if __name__ == "__main__":
    made = Value("i", 0)
    with Pool(2, make_primes, (500_000, made)) as pool:
        counts = pool.map(primes_up_to, range(500, 500_001, 500))
        pool.close()
        pool.join()  # both workers have started and ended
    print(f"{len(counts)} tasks, {made.value} tables made")
    print(f"primes below 1,000: {counts[1]}, in all: {counts[-1]}")
    print(f"primes in the parent: {len(primes)}")
