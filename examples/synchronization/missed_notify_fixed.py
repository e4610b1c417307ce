"""wait_for() looks at the state first

A worker that comes late does not wait at all.
"""

from multiprocessing import Condition, Event, Process, RawValue


def use_table(changed, finished, announced):
    announced.wait()  # the worker is late, as chance may have it
    with changed:
        changed.wait_for(lambda: finished.value)
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
