# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same tasks in a pool, timed from three places"""

import json
from math import factorial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

TASKS = [10_000] * 32

if __name__ == "__main__":
    context = get_context("spawn")
    begin = perf_counter()
    list(map(factorial, TASKS))
    took = {"loop": perf_counter() - begin}

    begin = perf_counter()
    with context.Pool(2) as pool:
        created = perf_counter()
        pool.map(factorial, TASKS)
        first = perf_counter()
        pool.close()
        pool.join()
    took["with start and end"] = perf_counter() - begin
    took["after Pool()"] = first - created

    all_up = context.Barrier(2)
    with context.Pool(2, all_up.wait, (30,)) as pool:
        pool.map(factorial, TASKS)  # starts when both workers are up
        again = perf_counter()
        pool.map(factorial, TASKS)
        took["second map"] = perf_counter() - again

    for name, duration in took.items():
        print(f"{name:20}{duration:.3f} s")
    Path("took.json").write_text(json.dumps(took))
