# /// script
# requires-python = ">=3.14"
# ///
"""Four kinds of pools in the same situations"""

import json
import os
import sys
from concurrent import futures
from multiprocessing import Pool
from pathlib import Path

KINDS = [Pool, futures.ProcessPoolExecutor]
KINDS += [futures.InterpreterPoolExecutor, futures.ThreadPoolExecutor]


def outcome(kind, function, *args):
    with kind(1) as pool:
        try:
            if kind is Pool:
                return pool.apply_async(function, args).get(timeout=2)
            return pool.submit(function, *args).result(timeout=30)
        except BaseException as error:
            return type(error).__name__


def crash(index):  # runs in another process, which might end, too
    return [outcome(KINDS[index], os._exit, 1)]


def taken(kind, **options):
    items = iter(range(100))
    with kind(1) as pool:
        next(iter(pool.map(abs, items, **options)))
    return 100 - len(list(items))


def cases(index, kind):
    yield "same process", outcome(kind, os.getpid) == os.getpid()
    yield "lambda", outcome(kind, lambda: "accepted")
    yield "processes", outcome(kind, taken, KINDS[1])
    yield "sys.exit(1)", outcome(kind, sys.exit, 1)
    yield "os._exit(1)", outcome(KINDS[1], crash, index)
    yield "map", taken(kind)
    yield "buffersize", kind is not Pool and taken(kind, buffersize=4)


if __name__ == "__main__":
    found = [dict(cases(*kind)) for kind in enumerate(KINDS)]
    Path("kinds.json").write_text(json.dumps(found), "utf-8")
