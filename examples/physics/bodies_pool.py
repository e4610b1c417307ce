# /// script
# [tool.measured]
# exclusive = true
# ///
"""400 bodies, and in each step the workers share them

Every step needs all places of the step before, so all of them go to
every worker, and the parent waits for the last part.
"""

import os
import sys
from itertools import chain, pairwise
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bodies import cluster, energy, moved, pulls

BODIES, STEPS = 400, 12
WORKERS = os.cpu_count() or 1


def shared_pulls(pool, places, masses):
    cuts = [len(places) * n // WORKERS for n in range(WORKERS + 1)]
    tasks = [(places, masses, *cut) for cut in pairwise(cuts)]
    return list(chain(*pool.starmap(pulls, tasks, chunksize=1)))


if __name__ == "__main__":
    places, speeds, masses = cluster(BODIES)
    before = energy(places, speeds, masses)
    with Pool(WORKERS) as pool:
        for _ in range(STEPS):
            pulled = shared_pulls(pool, places, masses)
            places, speeds = moved(places, speeds, pulled)
    after = energy(places, speeds, masses)
    print(f"energy before {before:.6f}, after {after:.6f}")
    print(f"the first body is at {places[0]:.9f}")
