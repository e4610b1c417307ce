# /// script
# dependencies = ["joblib", "loky", "mpire"]
# [tool.measured]
# exclusive = true
# ///
"""Short and long calls, and the first one, in five pools"""

from math import isqrt
from random import sample
from statistics import median
from time import perf_counter

from five_pools import POOLS
from fresh import call_for_each


def short(number):
    return number * number


def long(number):
    return sum(map(isqrt, range(50_000)))


CALLS = {
    "short": (short, range(80)),
    "short, by 1": (short, range(80), 1),
    "short, by 40": (short, range(80), 40),
    "long": (long, range(4), 1),
}


def once(run):
    took = {}
    for call in sample(list(CALLS), len(CALLS)):  # in any order
        function, items, *n = CALLS[call]
        begin = perf_counter()
        run(function, items, *n)
        took[call] = (perf_counter() - begin) / len(items)
    return took


def measure(name, *method):
    begin = perf_counter()
    with POOLS[name](2, *method) as run:  # imports the library
        run(abs, [-1])
        yield "first", perf_counter() - begin
        once(run)  # not counted
        took = [once(run) for _ in range(3)]
    yield from ((n, median(t[n] for t in took)) for n in CALLS)


if __name__ == "__main__":
    ways = sample([*POOLS, "pool spawn"], 6)
    call_for_each(measure, ways, "took.json")
