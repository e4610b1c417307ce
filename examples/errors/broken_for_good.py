"""An executor after the death of one worker

20,000 and 40,000 are harmless, but their executor is broken.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from math import factorial, log10


def digits(n):
    if n == 30_000:
        os._exit(1)  # as a crash in C code would
    return int(log10(factorial(n))) + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        for n in 30_000, 20_000, 40_000:
            try:
                print(f"{n}: {executor.submit(digits, n).result()}")
            except BrokenProcessPool:
                print(f"{n}: BrokenProcessPool")
