"""A worker that waits for a state

`announced` delays the worker in every run. In a real program, timing
delays it now and then.
"""

import sys
from multiprocessing import Condition, Event, Process, RawValue


def use_table(changed, finished, announced):
    announced.wait(timeout=60)
    with changed:
        if not changed.wait_for(lambda: finished.value, timeout=10):
            sys.exit("no table after 10 seconds")
    print("the worker uses the table")


def make_table(changed, finished, announced):
    with changed:
        finished.value = True
        changed.notify_all()
    print("the table is finished", flush=True)
    announced.set()


if __name__ == "__main__":
    changed, announced = Condition(), Event()
    finished = RawValue("b", False)
    shared = changed, finished, announced
    worker = Process(target=use_table, args=shared)
    worker.start()
    make_table(*shared)
    worker.join()
