# /// script
# requires-python = "<3.15"
# dependencies = ["ray;python_version<'3.15'"]
# [tool.measured]
# timeout = 120
# open_files = 8192
# command = ["sh", "-c", 'HOME=$TMPDIR "$0" "$1"', "{python}", "{file}"]
# leaves = ["temporary file"]
# ///
"""Estimate pi on a Ray cluster"""

from random import Random

import ray

POINTS, SEEDS = 20_000, range(8)


@ray.remote
def inside(seed):
    """Return how many of some random points are in the circle."""
    r = Random(seed).random
    return sum(r() ** 2 + r() ** 2 < 1 for _ in range(POINTS))


if __name__ == "__main__":
    with ray.init(num_cpus=2, logging_level="error"):
        counts = ray.get([inside.remote(seed) for seed in SEEDS])
    print("pi is about", 4 * sum(counts) / (POINTS * len(SEEDS)))
