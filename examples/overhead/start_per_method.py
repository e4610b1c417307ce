# /// script
# [tool.measured]
# exclusive = true
# repeat = 3
# ///
"""Start and join, with each start method

A process that has nothing to do, a pool of two that does one call,
and a thread for comparison. Each is the median of a few tries.
"""

import json
import multiprocessing
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter


def nothing(_=None):
    pass


def start_and_join(kind):
    one = kind(target=nothing)
    one.start()
    one.join()


def use_a_pool(context):
    with context.Pool(2) as pool:
        pool.map(nothing, [1])


def duration(function, argument, tries=3):
    function(argument)  # the first fork server start is not counted
    took = []
    for _ in range(tries):
        begin = perf_counter()
        function(argument)
        took.append(perf_counter() - begin)
    return median(took)


if __name__ == "__main__":
    took = {"thread": {"one": duration(start_and_join, Thread)}}
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        took[method] = {
            "one": duration(start_and_join, context.Process),
            "pool": duration(use_a_pool, context),
        }
    for name, costs in took.items():
        ms = [f"{kind} {1000 * s:7.2f} ms" for kind, s in costs.items()]
        print(f"{name:11}", *ms)
    Path("took.json").write_text(json.dumps(took))
