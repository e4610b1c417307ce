"""A new executor for each number that was left without a result

30,000 kills its worker once, 40,000 each time. No number is tried
more than three times.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from math import factorial, log10
from pathlib import Path


def digits(n):
    met = Path(f"met-{n}")
    if n == 40_000 or (n == 30_000 and not met.exists()):
        met.touch()
        os._exit(1)  # as a crash in C code would
    return int(log10(factorial(n))) + 1


def attempt(numbers, workers):
    calls, done = {}, {}
    with ProcessPoolExecutor(workers) as executor:
        try:
            for n in numbers:
                calls[n] = executor.submit(digits, n)
        except BrokenProcessPool:
            pass  # broken before all were submitted
        for n, call in calls.items():
            if not isinstance(call.exception(), BrokenProcessPool):
                done[n] = call.result()  # raises what digits raised
    return done


if __name__ == "__main__":
    numbers = [20_000, 30_000, 40_000, 50_000]
    done = attempt(numbers, workers=2)
    for n in numbers:
        for _ in range(2):
            if n not in done:
                done |= attempt([n], workers=1)
        print(f"{n}: {done.get(n, 'given up')}")
