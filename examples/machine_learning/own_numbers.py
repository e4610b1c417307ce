# /// script
# dependencies = ["numpy"]
# ///
"""Each task has a generator of its own, from one seed"""

from multiprocessing import Pool

import numpy as np


def pi(seed):
    rng = np.random.default_rng(seed)
    x, y = rng.random((2, 100_000))
    return 4 * np.mean(x * x + y * y < 1)


def estimate():
    seeds = np.random.SeedSequence(2026).spawn(8)
    with Pool(2) as pool:
        return pool.map(pi, seeds)


if __name__ == "__main__":
    first, again = estimate(), estimate()
    print("different estimates from eight tasks:", len(set(first)))
    print("the same in a second run:", first == again)
    print(f"together: {np.mean(first):.3f}")
