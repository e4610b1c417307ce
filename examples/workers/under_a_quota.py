# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same tasks in one and two workers, under a quota of one CPU"""

import json
import sys
from math import isqrt
from multiprocessing import Pool
from pathlib import Path
from subprocess import run
from time import perf_counter

from quota import cpu_quota, in_group, times_stopped


def task(_):
    begin = perf_counter()
    sum(map(isqrt, range(150_000)))
    return perf_counter() - begin


def all_tasks(workers):
    with Pool(workers) as pool:
        pool.map(task, range(8 * workers), chunksize=1)  # warm-up
        stops, begin = times_stopped(), perf_counter()
        took = pool.map(task, range(120), chunksize=1)
        told = {"all": perf_counter() - begin, "longest": max(took)}
        return told | {"stops": times_stopped() - stops}


def under_quota(workers):
    with cpu_quota(1) as group:
        command = [sys.executable, __file__, str(workers)]
        command = in_group(group, command)
        end = run(command, capture_output=True, check=True, timeout=60)
        return json.loads(end.stdout)


if __name__ == "__main__":
    try:
        if sys.argv[1:]:
            print(json.dumps(all_tasks(int(sys.argv[1]))))
        else:
            told = {number: under_quota(number) for number in (1, 2)}
            Path("quota.json").write_text(json.dumps(told))
    except OSError as error:  # not root, or no cgroups
        print("no quota:", error)
