# /// script
# dependencies = ["mpi4py", "mpich"]
# [tool.measured]
# command = [
#   "sh", "-c", '"${0%/*}"/mpiexec -n 3 "$0" -m mpi4py.futures "$1"',
#   "{python}", "{file}",
# ]
# ///
"""Estimate pi in processes that mpiexec starts"""

from random import Random

from mpi4py.futures import MPIPoolExecutor

POINTS, SEEDS = 20_000, range(8)


def inside(seed):
    """Return how many of some random points are in the circle."""
    r = Random(seed).random
    return sum(r() ** 2 + r() ** 2 < 1 for _ in range(POINTS))


if __name__ == "__main__":
    with MPIPoolExecutor() as executor:
        counts = list(executor.map(inside, SEEDS))
    print("pi is about", 4 * sum(counts) / (POINTS * len(SEEDS)))
