"""A worker of a ProcessPoolExecutor that dies: an exception

One task ends its process at once, as a crash in C code or the
system's out-of-memory killer would.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from math import factorial, log10


def digits(n: int) -> int:
    if n == 30_000:
        os._exit(1)
    return int(log10(factorial(n))) + 1


if __name__ == "__main__":
    print("asking for three results", flush=True)
    try:
        with ProcessPoolExecutor(2) as pool:
            print(list(pool.map(digits, [20_000, 30_000, 40_000])))
    except BrokenProcessPool as error:
        print("BrokenProcessPool:", error)
