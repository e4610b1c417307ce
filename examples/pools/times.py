# /// script
# dependencies = ["joblib", "loky", "mpire"]
# [tool.measured]
# exclusive = true
# ///
"""Short and long calls, and the first one, in five pools"""

import random
from math import isqrt
from statistics import median
from time import perf_counter

from five_pools import POOLS
from fresh import call_for_each


def short(number):
    return number * number


def long(number):
    return sum(map(isqrt, range(50_000)))


CALLS = {
    "short": (short, range(200)),
    "short, by 1": (short, range(200), 1),
    "short, by 100": (short, range(200), 100),
    "long": (long, range(4), 1),
}


def repeat(run):
    for function, items, *n in CALLS.values():
        begin = perf_counter()
        run(function, items, *n)
        yield (perf_counter() - begin) / len(items)


def measure(name, *method):
    begin = perf_counter()
    with POOLS[name](2, *method) as run:  # imports the library
        run(abs, [-1])
        yield "first", perf_counter() - begin
        rounds = [list(repeat(run)) for _ in range(4)]
    for call, (_, *tries) in zip(CALLS, zip(*rounds)):
        yield call, median(tries)  # of three; the first isn't counted


if __name__ == "__main__":
    ways = random.sample([*POOLS, "pool spawn"], 6)
    call_for_each(measure, ways, "took.json")
