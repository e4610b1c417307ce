# /// script
# [tool.measured]
# exclusive = true
# ///
"""Five kinds of work, each done by one thread and by two"""

import hashlib
import json
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter, sleep

BUFFER = bytes(range(256)) * 2**14


def python_loop(_):
    return sum(n % 7 for n in range(500_000))


def one_big_sum(_):
    return sum(range(1_500_000))


def hashing(_):
    return [hashlib.sha256(BUFFER).digest() for _ in range(12)]


def compressing(_):
    return [zlib.compress(BUFFER) for _ in range(2)]


def waiting(_):
    sleep(0.03)


if __name__ == "__main__":
    jobs = python_loop, one_big_sum, hashing, compressing, waiting
    seconds = {}
    with ThreadPoolExecutor(2) as threads:
        for job in jobs:
            start = perf_counter()
            before = job(0)
            begun = perf_counter()
            found = list(threads.map(job, range(2)))
            once = perf_counter() - begun
            after = job(1)
            turn = perf_counter() - start - once
            if found != [before, after]:
                raise RuntimeError(f"{job.__name__}: results differ")
            seconds[job.__name__] = turn, once
            times = f"in turn {turn:5.2f} s   at once {once:5.2f} s"
            print(f"{job.__name__:12} {times}")
    Path("seconds.json").write_text(json.dumps(seconds), "utf-8")
