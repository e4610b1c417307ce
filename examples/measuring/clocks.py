# /// script
# [tool.measured.variants]
# fork = {}
# spawn = {}
# forkserver = {}
# ///
"""What each clock counts while two workers compute (Unix)"""

import json
import resource
from math import factorial
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter, process_time

TASKS = [20_000] * 24


def cpu_seconds(n):
    begin = process_time()
    factorial(n)
    return process_time() - begin


def clocks():
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "perf_counter": perf_counter(),
        "process_time": process_time(),
        "RUSAGE_CHILDREN": ended.ru_utime + ended.ru_stime,
    }


def since(begin):
    return {name: now - begin[name] for name, now in clocks().items()}


if __name__ == "__main__":
    begin = clocks()
    with Pool(2) as pool:
        tasks = sum(pool.map(cpu_seconds, TASKS, chunksize=1))
        told = {"workers alive": since(begin)}
        pool.close()
        pool.join()
        told["workers joined"] = since(begin)
    for when, times in told.items():
        shown = [f"{name} {time:.2f} s" for name, time in times.items()]
        print(f"{when}: {', '.join(shown)}")
    print(f"the tasks, by themselves: {tasks:.2f} s of CPU time")
    Path("clocks.json").write_text(json.dumps(told | {"tasks": tasks}))
