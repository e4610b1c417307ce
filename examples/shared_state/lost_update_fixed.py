# /// script
# [tool.measured]
# exclusive = true
# ///
"""Four processes that add to one Value under its lock"""

import json
from multiprocessing import Barrier, Process, Value
from pathlib import Path

WORKERS, ROUNDS = 4, 50_000


def count(counter, ready):
    ready.wait(timeout=60)  # start together
    for _ in range(ROUNDS):
        with counter.get_lock():
            counter.value += 1


if __name__ == "__main__":
    counter, ready = Value("i", 0), Barrier(WORKERS)
    workers = [
        Process(target=count, args=(counter, ready))
        for _ in range(WORKERS)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    expected, counted = WORKERS * ROUNDS, counter.value
    print(f"{expected:,} additions, {expected - counted:,} lost")
    result = {"expected": expected, "counted": counted}
    Path("result.json").write_text(json.dumps(result), encoding="utf-8")
