# /// script
# [tool.measured]
# exclusive = true
# ///
"""Forty replications of a simulation in a pool

Customers arrive at a counter at random times and wait for their turn.
"""

from concurrent.futures import ProcessPoolExecutor
from math import sqrt
from random import Random
from statistics import fmean, stdev

ARRIVALS, SERVICES = 0.8, 1.0  # per minute
SEEDS = [f"2026-{n}" for n in range(40)]


def mean_wait(seed, warm_up=1000, customers=12_500):
    """Return the mean time in the queue, in minutes."""
    rng = Random(seed)
    wait = total = 0.0
    for n in range(warm_up + customers):
        if n >= warm_up:
            total += wait
        service = rng.expovariate(SERVICES)
        pause = rng.expovariate(ARRIVALS)  # until the next one comes
        wait = max(0.0, wait + service - pause)
    return total / customers


def interval(waits):
    """Return the mean and two standard errors of it."""
    return fmean(waits), 2 * stdev(waits) / sqrt(len(waits))


def report(waits):
    theory = ARRIVALS / (SERVICES * (SERVICES - ARRIVALS))
    mean, error = interval(waits)
    print(f"{len(set(waits))} different results")
    print(f"mean wait {mean:.2f} ± {error:.2f}, theory {theory:.2f}")


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        report(list(pool.map(mean_wait, SEEDS)))
