# /// script
# [tool.measured]
# exclusive = true
# ///
"""One call under two names; halfway, the machine becomes busy"""

import json
from math import factorial
from multiprocessing import Barrier, Pool, cpu_count
from pathlib import Path
from time import monotonic, perf_counter

from verdict import compare

TASKS = [2_000] * 16
CALLS = 16
ORDERS = {
    "one after the other": "A" * CALLS + "B" * CALLS,
    "in turns": "ABBA" * (CALLS // 2),
}


def disturb(_):
    end = monotonic() + 10
    while monotonic() < end:  # until its pool is terminated
        factorial(1_000)


def measure(order):
    took = {"A": [], "B": []}
    cpus = cpu_count()
    ready = Barrier(2 + cpus + 1)
    start = (ready.wait, (30,))
    with Pool(2, *start) as pool, Pool(cpus, *start) as load:
        ready.wait(30)  # until each worker has started
        pool.map(factorial, TASKS, chunksize=1)  # warm-up
        for place, name in enumerate(order):
            if place == CALLS:
                load.map_async(disturb, range(cpus), 1)
            begin = perf_counter()
            pool.map(factorial, TASKS, chunksize=1)
            took[name].append(perf_counter() - begin)
    return took


if __name__ == "__main__":
    told = {}
    for name, order in ORDERS.items():
        told[name] = took = measure(order)
        ratio, low, high, verdict = compare(took["A"], took["B"])
        print(f"{name}, B compared with A:")
        print(f"  {ratio:.2f} ({low:.2f} to {high:.2f}), {verdict}")
    Path("took.json").write_text(json.dumps(told))
