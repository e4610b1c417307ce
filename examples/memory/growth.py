"""Memory after each task, and the line whose memory grew (Linux)"""

import json
import tracemalloc
from collections import deque
from functools import partial
from multiprocessing import Pool
from pathlib import Path

from meter import memory

history, recent = [], deque(maxlen=4)


def keep_all(task):
    history.append([str(task * n) for n in range(5_000)])


def keep_four(task):
    recent.append([str(task * n) for n in range(5_000)])


def unique_after(function, task):
    function(task)
    return memory()["USS"]


def grown(function, tasks):
    """Run tasks twice; return the line that held more after that."""
    tracemalloc.start()
    snapshots = []
    for _ in range(2):
        list(map(function, tasks))
        snapshots.append(tracemalloc.take_snapshot())
    most = snapshots[1].compare_to(snapshots[0], "lineno")[0]
    file, line = most.traceback[0].filename, most.traceback[0].lineno
    where = f"{Path(file).name}, line {line}"
    return f"{most.size_diff / 1e6:+.1f} MB: {where}"


if __name__ == "__main__":
    held = {}
    for function in (keep_all, keep_four):
        with Pool(1) as pool:  # one worker gets all tasks
            task = partial(unique_after, function)
            sizes = pool.map_async(task, range(14), 1).get(60)
            held[function.__name__] = sizes
        with Pool(1) as pool:  # another one: tracing takes memory
            print(pool.apply_async(grown, (function, range(7))).get(60))
    Path("held.json").write_text(json.dumps(held))
