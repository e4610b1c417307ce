# /// script
# [tool.measured]
# timeout = 4
# expect = "timeout"
# ///
"""A pool without the guard

The worker imports this file, reaches the pool, and fails.
The pool replaces it with another worker, which fails too.
The pool has only one worker, to keep the output short.
"""

from math import isqrt
from multiprocessing import get_context


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


with get_context("spawn").Pool(1) as pool:
    print(sum(pool.map(is_prime, range(10_000))))
