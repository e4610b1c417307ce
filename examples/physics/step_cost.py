# /// script
# [tool.measured]
# exclusive = true
# ///
"""The time of one step, alone and shared, for few and many bodies

The workers already run. The two ways take turns, step by step.
"""

import json
from multiprocessing import Pool
from pathlib import Path
from statistics import median
from time import perf_counter

from bodies import accelerations, cluster
from bodies_pool import WORKERS, shared_accelerations


def seconds(function, *args):
    start = perf_counter()
    function(*args)
    return perf_counter() - start


if __name__ == "__main__":
    rows = []
    with Pool(WORKERS) as pool:
        for count, steps in (5, 101), (20, 101), (80, 21), (300, 3):
            positions, _, masses = cluster(count)
            alone = accelerations, positions, masses, 0, count
            shared = shared_accelerations, pool, positions, masses
            if shared[0](*shared[1:]) != alone[0](*alone[1:]):
                raise SystemExit(f"{count} bodies: results differ")
            took = [
                (seconds(*alone), seconds(*shared))
                for _ in range(steps)
            ]
            rows.append((count, *map(median, zip(*took))))
    text = json.dumps(rows)
    Path("steps.json").write_text(text, encoding="utf-8")
    print("equal results for", *(row[0] for row in rows), "bodies")
