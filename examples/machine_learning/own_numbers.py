# /// script
# dependencies = ["numpy"]
# ///
"""Tasks with a generator each, all from one seed"""

from multiprocessing import Pool

import numpy as np


def pi(seed):
    rng = np.random.default_rng(seed)
    x, y = rng.random((2, 100_000))
    return float(4 * np.mean(x * x + y * y < 1))


def estimates(workers):
    seeds = np.random.SeedSequence(2026).spawn(8)
    with Pool(workers) as pool:
        return pool.map(pi, seeds)


if __name__ == "__main__":
    found = estimates(workers=2)
    print(len(set(found)), "distinct estimates from 8 tasks")
    print("the same with 3 workers:", found == estimates(workers=3))
    print(f"mean: {np.mean(found):.3f}")
