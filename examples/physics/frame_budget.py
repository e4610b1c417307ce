# /// script
# [tool.measured]
# exclusive = true
# ///
"""A game's sparks, moved in the main process or by a worker

The worker already runs. The sparks are sent to it and back.
"""

import json
from multiprocessing import Pool
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter


def moved(sparks, dt=1 / 60):
    """Return the sparks a frame later; they bounce off the ground."""
    after = []
    for x, y, speed_x, speed_y in sparks:
        falling = speed_y - 9.81 * dt
        height = y + falling * dt
        if height < 0:
            height, falling = -height, -0.8 * falling
        after.append((x + speed_x * dt, height, speed_x, falling))
    return after


def seconds(function, *args):
    start = perf_counter()
    function(*args)
    return perf_counter() - start


if __name__ == "__main__":
    rows, draw = [], Random(1).random
    with Pool(1) as pool:
        for count in 100, 1000, 10_000:
            sparks = [
                (draw(), draw(), draw(), draw()) for _ in range(count)
            ]
            if pool.apply(moved, (sparks,)) != moved(sparks):
                raise SystemExit(f"{count} sparks: results differ")
            here = moved, sparks
            there = pool.apply, moved, (sparks,)
            took = [(seconds(*here), seconds(*there)) for _ in range(9)]
            rows.append((count, *map(median, zip(*took))))
    text = json.dumps(rows)
    Path("frames.json").write_text(text, encoding="utf-8")
    print("equal results for", *(row[0] for row in rows), "sparks")
