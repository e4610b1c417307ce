# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""Bugs that some versions have, each in a few lines"""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, get_start_method


class NoRows(Exception):
    def __len__(self):
        return 0


def fail():
    raise NoRows


if __name__ == "__main__":
    worker = get_context("spawn").Process(target=len, args=[()])
    worker.start()
    worker.join(timeout=30)
    print("default used up:", bool(get_start_method(allow_none=True)))
    with ProcessPoolExecutor(1) as executor:
        error = executor.submit(fail).exception(timeout=30)
        print("exception lost:", error is None)
    with ProcessPoolExecutor(1) as executor:
        calls = [executor.submit(os._exit, 1) for _ in range(2)]
        first, second = (call.exception(timeout=30) for call in calls)
        print("one exception for all calls:", first is second)
