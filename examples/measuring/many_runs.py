# /// script
# [tool.measured]
# exclusive = true
# ///
"""A short call of a pool, timed a hundred times in one program"""

import json
from math import factorial
from multiprocessing import Barrier, Pool
from pathlib import Path
from time import perf_counter

from verdict import interval

CALLS = 100
TASKS = [1_500] * 8

if __name__ == "__main__":
    took = []
    ready = Barrier(3)
    with Pool(2, ready.wait, (30,)) as pool:
        ready.wait(30)  # until both workers have started
        pool.map(factorial, TASKS)  # warm-up
        for _ in range(CALLS):
            begin = perf_counter()
            pool.map(factorial, TASKS)
            took.append(perf_counter() - begin)
    for calls in (10, 30, 100):
        low, high = interval(took[:calls])
        print(f"{calls:3} calls {1e3 * low:.3f} to {1e3 * high:.3f} ms")
    Path("took.json").write_text(json.dumps(took))
