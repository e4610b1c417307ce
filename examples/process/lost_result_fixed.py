"""Results sent back through a queue

The processes can end in any order, so each puts its input into the
queue with its result. The parent gets all results before it joins.
"""

from math import isqrt
from multiprocessing import Process, Queue


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(limit, results):
    found = sum(map(is_prime, range(limit)))
    results.put((limit, found))


if __name__ == "__main__":
    limits = [100_000, 50_000, 10_000]
    results = Queue()
    processes = [
        Process(target=count_primes, args=(limit, results))
        for limit in limits
    ]
    for process in processes:
        process.start()
    found = dict(results.get(timeout=60) for _ in processes)
    for process in processes:
        process.join()
    for limit in limits:
        print(f"{found[limit]} primes below {limit}")
