"""Three stuck workers, for a tool to look at"""

from contextlib import contextmanager
from multiprocessing import Event, Lock, Process
from time import sleep

from stuck import LINES, subject


def loops(ready, lock):
    ready.set()
    square, root = 2, 2.0
    while root * root != square:  # floats: never equal
        root = (root + square / root) / 2


def matches(ready, lock):
    ready.set()
    subject(LINES[1])


def waits(ready, lock):
    lock.acquire()
    ready.set()
    lock.acquire()  # never released


@contextmanager
def stuck(target, *args):
    """Start a worker, wait until it is stuck, and end it at last."""
    ready, lock = Event(), Lock()
    worker = Process(target=target, args=(*args, ready, lock))
    worker.start()
    try:
        assert ready.wait(30), "the worker didn't start"
        sleep(0.1)
        yield worker.pid
    finally:
        worker.kill()
        worker.join()


def look(tool):
    """Return what a tool tells about each worker."""
    shown = {}
    for target in loops, matches, waits:
        with stuck(target) as pid:
            shown[target.__name__] = tool(pid)
    return shown
