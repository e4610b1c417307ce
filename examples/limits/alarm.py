"""A time limit inside the worker, which survives it

On Unix, a timer interrupts the Python code of the task. The one worker
of this pool does every task.
"""

import os
import signal
from multiprocessing import Pool


def bits(n):
    while n == 40_000:
        pass  # a loop that never ends
    return (3**n).bit_length()


def limited(n):
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        return bits(n), os.getpid()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def on_alarm(signum, frame):
    raise TimeoutError("late")


def prepare():
    signal.signal(signal.SIGALRM, on_alarm)


if __name__ == "__main__":
    pids = set()
    with Pool(1, initializer=prepare) as pool:
        items = range(20_000, 70_000, 10_000)
        calls = [pool.apply_async(limited, (n,)) for n in items]
        for n, call in zip(items, calls):
            try:
                result, pid = call.get(timeout=60)
                pids.add(pid)
            except TimeoutError as error:
                result = error
            print(f"{n}: {result}")
    print("processes that returned results:", len(pids))
