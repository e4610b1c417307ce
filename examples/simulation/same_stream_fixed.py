"""A random generator for each task"""

from concurrent.futures import ProcessPoolExecutor
from random import Random

from queue_pool import SEEDS, report


def mean_wait(seed, warm_up=1000, customers=12_500):
    rng = Random(seed)
    wait = total = 0.0
    for n in range(warm_up + customers):
        if n >= warm_up:
            total += wait
        wait += rng.expovariate(1.0) - rng.expovariate(0.8)
        wait = max(0.0, wait)
    return total / customers


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        report(list(pool.map(mean_wait, SEEDS)))
