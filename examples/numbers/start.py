# /// script
# [tool.measured]
# exclusive = true
# ///
"""A program's first pool of one, a later one, and a killed worker"""

import json
import os
import sys
from concurrent import futures
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from signal import SIGTERM
from subprocess import check_output
from time import perf_counter


def kill_worker():
    os.kill(os.getpid(), SIGTERM)


def durations(context):
    began = perf_counter()
    with context.Pool(1) as pool:
        pool.apply_async(abs, [1]).get(30)
        yield "first", perf_counter() - began
        began = perf_counter()
        pool.apply_async(kill_worker)  # this call never returns
        pool.apply_async(abs, [1]).get(30)  # from a new worker
        yield "replaced", perf_counter() - began
    began = perf_counter()
    with context.Pool(1) as pool:
        pool.apply_async(abs, [1]).get(30)
        yield "later", perf_counter() - began


def break_executor():
    with futures.ProcessPoolExecutor(1) as executor:
        executor.submit(abs, 1).result(30)
        began = perf_counter()
        error = executor.submit(kill_worker).exception(30)
        return {type(error).__name__: perf_counter() - began}


if __name__ == "__main__":
    if method := sys.argv[1:]:
        print(json.dumps(dict(durations(get_context(*method)))))
    else:
        took = {"executor": break_executor()}
        for method in sorted(get_all_start_methods()):
            again = [sys.executable, __file__, method]
            took[method] = json.loads(check_output(again, timeout=50))
        Path("took.json").write_text(json.dumps(took))
        print("timed:", *took)
