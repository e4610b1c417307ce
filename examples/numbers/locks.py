# /// script
# [tool.measured]
# exclusive = true
# ///
"""Taking and releasing a lock that is free, and one that isn't

The other process takes and releases the same lock all the time.
"""

import json
import threading
from multiprocessing import Event, Lock, Process, RawValue, Value
from pathlib import Path
from random import sample
from statistics import median
from timeit import repeat

TIMES = 10_000


def compete(lock, ready, stopped):
    ready.set()
    while not stopped.value:
        with lock:
            pass


def seconds(lock):
    def take_and_release():
        with lock:
            pass

    times = repeat(take_and_release, number=TIMES, repeat=5)
    return median(times) / TIMES


if __name__ == "__main__":
    lock, ready, stopped = Lock(), Event(), RawValue("b", 0)
    free = {"threading": threading.Lock(), "free": lock}
    free["Value"] = Value("q", 0)
    took = {name: seconds(free[name]) for name in sample(list(free), 3)}
    other = Process(target=compete, args=(lock, ready, stopped))
    other.start()
    try:
        if not ready.wait(30):
            raise TimeoutError("the other process didn't start")
        took["contended"] = seconds(lock)
    finally:
        stopped.value = 1
        other.join(30)
    Path("took.json").write_text(json.dumps(took))
    print("locks timed:", *sorted(took))
