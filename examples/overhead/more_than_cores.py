# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same work, shared among more and more processes

On two cores at most. No process begins to work before all have been
started, so that the start and the work can be timed apart.
"""

import json
import os
from math import isqrt
from multiprocessing import Process, Semaphore
from pathlib import Path
from time import perf_counter


def count_primes(ready, go, odd):
    ready.release()
    go.acquire()
    sum(all(n % d for d in range(3, isqrt(n) + 1, 2)) for n in odd)


def share_among(shares, limit=150_000):
    begin = perf_counter()
    ready, go = Semaphore(0), Semaphore(0)
    processes = []
    for share in range(shares):
        odd = range(2 * share + 3, limit, 2 * shares)
        process = Process(target=count_primes, args=(ready, go, odd))
        processes.append(process)
    for process in processes:
        process.start()
    for _ in processes:
        ready.acquire()
    all_started = perf_counter()
    for _ in processes:
        go.release()
    for process in processes:
        process.join()
    return shares, all_started - begin, perf_counter() - all_started


if __name__ == "__main__":
    cores = min(2, os.cpu_count())
    if hasattr(os, "sched_setaffinity"):  # on Linux: use no more
        mine = sorted(os.sched_getaffinity(0))[:2]
        os.sched_setaffinity(0, mine)
        cores = len(mine)
    share_among(1, limit=10)  # the first start is not like the others
    rows = [share_among(cores * factor) for factor in (1, 4, 16)]
    Path("rows.json").write_text(json.dumps(rows))
    print("processes:", *(row[0] for row in rows))
