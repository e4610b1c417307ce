"""Random walks in an executor"""

from concurrent.futures import ProcessPoolExecutor
from random import Random


def walk(seed):
    rng = Random(seed)
    steps = rng.choices((-1, 1), k=150_000)
    return sum(steps)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        ends = pool.map(walk, range(30))
        print("The highest end:", max(ends))
