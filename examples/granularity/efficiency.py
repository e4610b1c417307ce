"""Measure the efficiency of two workers by the length of a task"""

import json
import random
from pathlib import Path
from statistics import median
from threading import get_native_id
from time import sleep

from work import loop, per_task, sizes, task

WORKERS = 2
LENGTHS = 2e-6, 10e-6, 50e-6, 200e-6, 1e-3
LOOP, ALONE, CHUNKS = (2_000, 0.004), (160, 0.016), (4_000, 0.016)


def who(_):
    task(2_500_000)  # so long that each worker takes one
    return get_native_id()


def start(way):
    for _ in range(1_000):
        if len(set(way(who, range(4 * WORKERS)))) == WORKERS:
            return
        sleep(0.01)
    raise RuntimeError("not every worker has taken a task")


def times(ways):
    """Yield the seconds per task of each way, for each length."""
    for way, _ in ways.values():
        start(way)
    for length, size in sizes(LENGTHS):
        turns, took = [("loop", (loop, LOOP))], {}
        for turn in random.sample(list(ways.items()), len(ways)):
            turns += turn, turns[0]  # the loop after each way, too
        for name, (way, (most, seconds)) in turns:
            tasks = [size] * min(most, round(seconds / length))
            took.setdefault(name, []).append(per_task(way, tasks))
        yield {name: median(each) for name, each in took.items()}


def measure(ways):
    rows = list(times(ways))
    Path("took.json").write_text(json.dumps(rows))
    print(*(f"{1e6 * row['loop']:4.0f}" for row in rows), "µs a task")
    for way in ways:
        shares = [row["loop"] / WORKERS / row[way] for row in rows]
        print(*(f"{share:4.0%}" for share in shares), way)
