# /// script
# requires-python = ">=3.14"
# [tool.measured]
# exclusive = true
# ///
"""The same call in an interpreter, and in a process of that Python"""

import json
from concurrent.futures import (
    InterpreterPoolExecutor,
    ProcessPoolExecutor,
)
from pathlib import Path
from random import sample
from time import perf_counter

from calls import round_trip, submit, throughput


def start_to_end(kind):
    began = perf_counter()
    with kind(1) as pool:
        submit(pool)
    return perf_counter() - began


if __name__ == "__main__":
    took = {}
    kinds = [ProcessPoolExecutor, InterpreterPoolExecutor]
    for kind in sample(kinds, 2):  # in random order
        took[kind.__name__] = {
            "trip": round_trip(kind),
            "alone": throughput(kind),
            "start": start_to_end(kind),  # not the program's first
        }
    Path("took.json").write_text(json.dumps(took))
    print("timed:", *sorted(took))
