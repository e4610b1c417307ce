# /// script
# [tool.measured]
# exclusive = true
# ///
"""One frame of a game: move all sparks here, or let a worker do it

The worker is ready and waits. The sparks go to it, and come back.
"""

import json
from multiprocessing import Pool
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter


def moved(sparks, dt=1 / 60):
    """Each spark falls, and bounces off the ground."""
    after = []
    for x, y, speed_x, speed_y in sparks:
        falls = speed_y - 9.81 * dt
        height = y + falls * dt
        if height < 0:
            height, falls = -height, -0.8 * falls
        after.append((x + speed_x * dt, height, speed_x, falls))
    return after


def seconds_a_frame(function, *args):
    took = []
    for _ in range(9):
        start = perf_counter()
        function(*args)
        took.append(perf_counter() - start)
    return median(took)


if __name__ == "__main__":
    rows, chance = [], Random(1)
    with Pool(1) as pool:
        for count in 100, 1000, 10_000:
            numbers = [chance.random() for _ in range(4 * count)]
            sparks = list(zip(*[iter(numbers)] * 4))
            here = seconds_a_frame(moved, sparks)
            there = seconds_a_frame(pool.apply, moved, (sparks,))
            assert pool.apply(moved, (sparks,)) == moved(sparks)
            rows.append((count, here, there))
    Path("frames.json").write_text(json.dumps(rows))
    print("moved alike:", *(row[0] for row in rows))
