"""Three stuck workers, for a tool to look at"""

from contextlib import contextmanager
from multiprocessing import Event, Lock, Process

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
    ready, lock = Event(), Lock()
    worker = Process(target=target, args=(*args, ready, lock))
    worker.start()
    try:
        if not ready.wait(30):
            raise TimeoutError("the worker didn't start")
        worker.join(0.1)  # time to get stuck
        yield worker.pid
    finally:
        worker.kill()
        worker.join()


def look(tool):
    for target in loops, matches, waits:
        with stuck(target) as pid:
            yield target.__name__, tool(pid)


if __name__ == "__main__":
    print(*look(lambda pid: pid > 0), sep="\n")
