"""A worker that is stuck, for a tool to look at

Run by itself, it starts each of the two and ends it.
"""

from contextlib import contextmanager
from multiprocessing import Event, Lock, Process
from time import sleep

from stuck import LINES, subject


def matches(ready):
    ready.set()
    subject(LINES[1])


def waits(ready):
    lock = Lock()
    lock.acquire()
    ready.set()
    lock.acquire()  # never released


@contextmanager
def stuck(target):
    """Start a worker, wait until it is stuck, and end it at last."""
    ready = Event()
    worker = Process(target=target, args=(ready,), daemon=True)
    worker.start()
    try:
        if not ready.wait(20):
            raise RuntimeError("the worker didn't start")
        sleep(0.1)
        yield worker.pid
    finally:
        worker.kill()
        worker.join()


if __name__ == "__main__":
    for target in matches, waits:
        with stuck(target):
            print(f"{target.__name__}() is stuck")
