# /// script
# [tool.measured.variants]
# "3.15" = {}
# "3.14" = {}
# "3.13" = {}
# "3.12" = {}
# "3.11" = {}
# "3.10" = {}
# "3.9" = {}
# ///
"""Small cases whose outcome depends on the version of Python"""

import json
import os
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, get_start_method
from pathlib import Path


class NoRows(Exception):
    def __len__(self):
        return 0


def fail():
    raise NoRows


def start_method_is_free():
    worker = get_context("spawn").Process(target=len, args=[()])
    worker.start()
    worker.join(timeout=30)
    return get_start_method(allow_none=True) is None


def empty_exception_is_raised():
    with ProcessPoolExecutor(1) as executor:
        return executor.submit(fail).exception(timeout=30) is not None


def each_call_has_its_own_error():
    with ProcessPoolExecutor(1) as executor:
        calls = [executor.submit(os._exit, 1) for _ in range(2)]
        first, second = (call.exception(30) for call in calls)
        return first is not second


def protocol_5_is_the_default():
    return pickle.DEFAULT_PROTOCOL == 5


if __name__ == "__main__":
    cases = [start_method_is_free, empty_exception_is_raised]
    cases += [each_call_has_its_own_error, protocol_5_is_the_default]
    found = {case.__name__: case() for case in cases}
    for name, outcome in found.items():
        print(f"{name:30} {outcome}")
    Path("behavior.json").write_text(json.dumps(found), "utf-8")
