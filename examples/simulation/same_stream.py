"""A random generator that every worker creates with one seed"""

from concurrent.futures import ProcessPoolExecutor
from random import Random

from queue_pool import SEEDS, report

rng = Random(2026)  # each worker has this one


def mean_wait(_, warm_up=1000, customers=12_500):
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
