# /// script
# dependencies = ["distributed"]
# [tool.measured]
# timeout = 120
# leaves = ["temporary file"]
# ///
"""Estimate pi on a Dask cluster"""

from random import Random

from distributed import LocalCluster

POINTS, SEEDS = 20_000, range(8)
SIZE = {"n_workers": 2, "threads_per_worker": 1}
DASHBOARD = "localhost:0"  # 0: any free port


def inside(seed):
    """Return how many of some random points are in the circle."""
    r = Random(seed).random
    return sum(r() ** 2 + r() ** 2 < 1 for _ in range(POINTS))


if __name__ == "__main__":
    with (
        LocalCluster(**SIZE, dashboard_address=DASHBOARD) as cluster,
        cluster.get_client() as client,
        client.get_executor(pure=False) as executor,
    ):
        counts = list(executor.map(inside, SEEDS))
    print("pi is about", 4 * sum(counts) / (POINTS * len(SEEDS)))
