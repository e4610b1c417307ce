# /// script
# [tool.measured]
# exclusive = true
# [tool.measured.variants]
# "3.11" = {}
# "3.12" = {}
# "3.13" = {}
# "3.14" = {}
# "3.14t" = {}
# "3.15" = {}
# "3.15t" = {}
# ///
"""Time each kind of executor on this Python"""

import json
from collections import defaultdict
from pathlib import Path
from random import sample
from statistics import median
from timeit import repeat

from kinds import KINDS, started
from work import hashing, python


def four(way, task):
    return list(way(task, range(4)))


def call(pool):
    return pool.submit(abs, -1).result()


def start(kind):
    with KINDS[kind](1) as pool:  # its worker imports this file
        pool.submit(seconds, abs, -1).result()


def seconds(function, *args, times=1):
    return repeat(lambda: function(*args), number=1, repeat=times)


def measure(pools):
    ways = {"loop": map} | {kind: pools[kind].map for kind in pools}
    took = defaultdict(list)
    for task in [python, hashing] * 3:
        for way in sample(list(ways), len(ways)):  # in random order
            name = f"{way} {task.__name__}"
            took[name] += seconds(four, ways[way], task)
    for kind in sample(list(pools), len(pools)):
        took[f"{kind} call"] = seconds(call, pools[kind], times=100)
        took[f"{kind} start"] = seconds(start, kind)
    return {name: median(times) for name, times in took.items()}


if __name__ == "__main__":
    with started(2) as pools:
        for pool in pools.values():
            four(pool.map, hashing)  # not counted: imports work.py
        took = measure(pools)
    Path("took.json").write_text(json.dumps(took))
    print("timed:", *sorted(KINDS))
