# /// script
# [tool.measured]
# timeout = 3
# expect = "timeout"
# ///
"""A new executor after each crash, as often as it takes

40,000 kills its worker each time, so the loop never ends. The items
after it get no result either.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def bits(n):
    if n == 40_000:
        os._exit(1)  # as a crash in C code would
    return (3**n).bit_length()


if __name__ == "__main__":
    left, rebuilt = [20_000, 30_000, 40_000, 50_000, 60_000], 0
    while left:
        with ProcessPoolExecutor(2) as executor:
            try:
                for result in executor.map(bits, left[:]):
                    print(f"{left.pop(0)}: {result}", flush=True)
            except BrokenProcessPool:
                rebuilt += 1
        if rebuilt in (1, 3):
            print(f"crash {rebuilt}; left: {left}", flush=True)
