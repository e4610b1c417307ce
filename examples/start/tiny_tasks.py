# /// script
# [tool.measured]
# exclusive = true
# ///
"""Small tasks in a loop and in a pool

The digits of each number are added up: in a loop, then in a
pool that is sent large chunks of numbers, or one at a time.
"""

import json
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter


def digit_sum(n):
    return sum(map(int, str(n)))


if __name__ == "__main__":
    numbers = range(10_000)
    begin = perf_counter()
    expected = [digit_sum(n) for n in numbers]
    took = {"the loop": perf_counter() - begin}

    with Pool() as pool:
        pool.map(digit_sum, numbers)  # untimed: the workers start
        for chunksize in 1_000, 1:
            begin = perf_counter()
            sums = pool.map(digit_sum, numbers, chunksize)
            took[f"chunks of {chunksize}"] = perf_counter() - begin
            if sums != expected:
                raise RuntimeError("the pool and the loop differ")

    for name, seconds in took.items():
        print(f"{name:14} {seconds:.3f} s")
    Path("took.json").write_text(json.dumps(took), encoding="utf-8")
