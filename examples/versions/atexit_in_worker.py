# /// script
# [tool.measured.variants]
# "3.13" = {}
# "3.12" = {}
# ///
"""Workers that register a function with atexit"""

import atexit
from multiprocessing import get_context


def work(method):
    atexit.register(print, "  atexit function of the worker")


if __name__ == "__main__":
    for method in "fork", "forkserver", "spawn":
        print(method, flush=True)
        context = get_context(method)
        worker = context.Process(target=work, args=(method,))
        worker.start()
        worker.join(timeout=30)
