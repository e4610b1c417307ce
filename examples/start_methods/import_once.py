# /// script
# [tool.measured]
# exclusive = true
# ///
"""Four forkserver workers with modules imported by the server

The workers run one after another, so that their lines are in order.
"""

import multiprocessing as mp
import sys

MODULES = "asyncio", "email.policy", "http.server", "unittest.mock"


def work(n):
    found = sum(name in sys.modules for name in MODULES)
    for name in MODULES:
        __import__(name)
    print(f"worker {n}: {found} of {len(MODULES)} were imported before")


if __name__ == "__main__":
    context = mp.get_context("forkserver")
    context.set_forkserver_preload(["__main__", *MODULES])
    for n in range(4):
        worker = context.Process(target=work, args=(n,))
        worker.start()
        worker.join()
