# /// script
# [tool.measured]
# exclusive = true
# ///
"""A hundred tasks of four lengths, in a loop and in a pool

The pool of two is started for them and ended after them, and both
are part of its time. The program's first pool is not timed.
"""

import json
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

TASKS = 100


def digest(task):
    """Hash a text, then the hash, and so on."""
    text, rounds = task
    for _ in range(rounds):
        text = sha256(text).digest()
    return text


def in_a_loop(tasks):
    return list(map(digest, tasks))


def in_a_pool(tasks):
    with Pool(2) as pool:
        return pool.map(digest, tasks, chunksize=1)


def duration(way, tasks):
    begin = perf_counter()
    return way(tasks), perf_counter() - begin


if __name__ == "__main__":
    in_a_pool([])  # not timed: a program's first pool imports modules
    rows = []
    for rounds in 50, 250, 1_000, 5_000:
        tasks = [(b"%d" % n, rounds) for n in range(TASKS)]
        expected, loop = duration(in_a_loop, tasks)
        digests, pool = duration(in_a_pool, tasks)
        assert digests == expected
        rows.append((loop / TASKS, loop, pool))
    Path("rows.json").write_text(json.dumps(rows))
    print("the same digests for", len(rows), "lengths of tasks")
