"""The kinds of executors that this Python has"""

from concurrent import futures
from contextlib import ExitStack, contextmanager
from functools import partial
from multiprocessing import get_context
from threading import get_native_id
from time import sleep

SPAWN = get_context("spawn")  # the same on every version
KINDS = {
    "threads": futures.ThreadPoolExecutor,
    "processes": partial(futures.ProcessPoolExecutor, mp_context=SPAWN),
}
if hasattr(futures, "InterpreterPoolExecutor"):  # since Python 3.14
    KINDS["interpreters"] = futures.InterpreterPoolExecutor


def who(_):
    sleep(0.001)
    return get_native_id()


@contextmanager
def started(workers):
    """Yield an executor of each kind when all its workers answer."""
    with ExitStack() as stack:
        pools = {
            k: stack.enter_context(KINDS[k](workers)) for k in KINDS
        }
        for pool in pools.values():
            while len(set(pool.map(who, range(4 * workers)))) < workers:
                pass
        yield pools
