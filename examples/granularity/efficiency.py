"""Measure which share of two workers' time goes into short tasks"""

import json
import os
import threading
from pathlib import Path
from time import perf_counter

from work import sizes, task

WORKERS = 2
LENGTHS = 2e-6, 10e-6, 50e-6, 250e-6, 1250e-6
ALONE, CHUNKS = (160, 0.012), (8_000, 0.012)  # most tasks and seconds


def who(_):
    task(1_000_000)  # so long that each worker takes one
    return os.getpid(), threading.get_ident()


def loop(function, tasks):
    return [function(size) for size in tasks]


def times(ways):
    """Yield the seconds per task of each way, for each length."""
    turns = [("loop", loop, *CHUNKS)]
    for name, (way, limits) in ways.items():
        turns.append((name, way, *limits))
        while len(set(way(who, range(4 * WORKERS)))) < WORKERS:
            pass  # until every worker has started
    for length, size in sizes(LENGTHS):
        took = {}
        for name, way, most, seconds in turns:
            number = max(16, min(most, round(seconds / length)))
            begin = perf_counter()
            digests = way(task, [size] * number)
            took[name] = (perf_counter() - begin) / number
            assert digests == [task(size)] * number
        yield took
        turns.append(turns.pop(0))  # another way is the first


def measure(ways):
    rows = list(times(ways))
    Path("took.json").write_text(json.dumps(rows))
    print(*(f"{1e6 * row['loop']:6.0f}" for row in rows), "µs a task")
    for way in ways:
        shares = [row["loop"] / WORKERS / row[way] for row in rows]
        print(*(f"{share:6.0%}" for share in shares), way)
