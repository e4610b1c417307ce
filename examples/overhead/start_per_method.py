# /// script
# [tool.measured]
# exclusive = true
# ///
"""Start and join, with each start method

A process that has nothing to do, a pool of two that does one call,
and a thread for comparison. Each is timed at its second try.
"""

import json
import multiprocessing
from pathlib import Path
from threading import Thread
from timeit import timeit


def nothing(_=None):
    pass


def start_and_join(kind):
    one = kind(target=nothing)
    one.start()
    one.join()


def use_a_pool(context):
    with context.Pool(2) as pool:
        pool.map(nothing, [1])


def duration(function, argument):
    function(argument)  # not timed: the first starts the fork server
    return timeit(lambda: function(argument), number=1)


if __name__ == "__main__":
    took = {"thread": {"one": duration(start_and_join, Thread)}}
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        took[method] = {
            "one": duration(start_and_join, context.Process),
            "pool": duration(use_a_pool, context),
        }
    print("milliseconds     one   pool")
    for name, costs in took.items():
        ms = [f"{1000 * seconds:6.2f}" for seconds in costs.values()]
        print(f"{name:13}", *ms)
    Path("took.json").write_text(json.dumps(took))
