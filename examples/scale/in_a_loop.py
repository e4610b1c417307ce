"""Estimate pi in a loop"""

from random import Random

POINTS, SEEDS = 20_000, range(8)


def inside(seed):
    """Return how many of some random points are in the circle."""
    r = Random(seed).random
    return sum(r() ** 2 + r() ** 2 < 1 for _ in range(POINTS))


if __name__ == "__main__":
    counts = [inside(seed) for seed in SEEDS]
    print("pi is about", 4 * sum(counts) / (POINTS * len(SEEDS)))
