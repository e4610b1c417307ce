"""A call that outlives its timeout in a pool

The parent stops waiting. The only worker goes on with the slow call,
so the quick one has to wait until the slow one is done.
"""

import multiprocessing
from math import isqrt
from multiprocessing import Pool


def count_primes(limit):
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, limit)
    )


if __name__ == "__main__":
    with Pool(1) as pool:
        slow = pool.apply_async(count_primes, (500_000,))
        try:
            print("slow: ", slow.get(timeout=0.1))
        except multiprocessing.TimeoutError:
            print("slow:  no longer waiting for it")
        print("quick:", pool.apply(count_primes, (1_000,)))
        print("slow:  done all the same:", slow.ready())
