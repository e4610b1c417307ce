# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""A worker of a Pool that dies: map never returns

One task ends its process at once, as a crash in C code or the
system's out-of-memory killer would.
"""

import os
from math import factorial, log10
from multiprocessing import Pool


def digits(n: int) -> int:
    if n == 30_000:
        os._exit(1)
    return int(log10(factorial(n))) + 1


if __name__ == "__main__":
    print("asking for three results", flush=True)
    with Pool(2) as pool:
        print(list(pool.map(digits, [20_000, 30_000, 40_000])))
