"""A pool whose tasks report through a queue

Pickling a Queue is an error. A manager's queue can be an argument,
because only a proxy is sent.
"""

from functools import partial
from math import isqrt
from multiprocessing import Manager, Pool, Queue


def count_primes(start, messages):
    messages.put(f"{start} begun")
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(start, start + 10_000)
    )


if __name__ == "__main__":
    starts = [100_000, 200_000, 300_000]
    with Manager() as manager, Pool(2) as pool:
        try:
            pool.map(partial(count_primes, messages=Queue()), starts)
        except RuntimeError as error:
            print("Queue:", error)

        messages = manager.Queue()
        task = partial(count_primes, messages=messages)
        counts = pool.map_async(task, starts)
        for _ in starts:
            print("Manager().Queue():", messages.get(timeout=30))
        print("primes:", counts.get(timeout=30))
