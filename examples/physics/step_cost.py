# /// script
# [tool.measured]
# exclusive = true
# ///
"""What one step takes, alone and shared, for few and many bodies

The workers wait in their pool. The time of a shared step is that of
handing over, computing and handing back.
"""

import json
import sys
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
from bodies import cluster, pulls
from bodies_pool import WORKERS, shared_pulls


def seconds_a_step(steps, function, *args):
    start = perf_counter()
    for _ in range(steps):
        function(*args)
    return (perf_counter() - start) / steps


if __name__ == "__main__":
    rows = []
    with Pool(WORKERS) as pool:
        for count, steps in (5, 100), (20, 100), (80, 20), (400, 2):
            places, _, masses = cluster(count)
            alone = pulls, places, masses, 0, count
            shared = shared_pulls, pool, places, masses
            assert shared[0](*shared[1:]) == alone[0](*alone[1:])
            took = [
                seconds_a_step(steps, *way) for way in (alone, shared)
            ]
            rows.append((count, *took))
    Path("steps.json").write_text(json.dumps(rows))
    print("the same pulls, bit for bit, for", *(row[0] for row in rows))
