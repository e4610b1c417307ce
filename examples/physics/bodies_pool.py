# /// script
# [tool.measured]
# exclusive = true
# ///
"""300 bodies, with each step shared among the workers of a pool

In each step, all positions go to every worker, and the parent waits
for all of them.
"""

import os
from itertools import chain, pairwise
from multiprocessing import Pool

from bodies import accelerations, cluster, energy, moved

BODIES, STEPS = 300, 16
WORKERS = getattr(os, "process_cpu_count", os.cpu_count)() or 1


def shared_accelerations(pool, positions, masses):
    cuts = [len(positions) * n // WORKERS for n in range(WORKERS + 1)]
    tasks = [(positions, masses, *cut) for cut in pairwise(cuts)]
    return list(chain(*pool.starmap(accelerations, tasks, chunksize=1)))


if __name__ == "__main__":
    positions, velocities, masses = cluster(BODIES)
    before = energy(positions, velocities, masses)
    with Pool(WORKERS) as pool:
        for _ in range(STEPS):
            accelerated = shared_accelerations(pool, positions, masses)
            positions, velocities = moved(
                positions, velocities, accelerated
            )
    after = energy(positions, velocities, masses)
    print(f"energy before {before:.6f}, after {after:.6f}")
    print(f"the first body is at {positions[0]:.9f}")
