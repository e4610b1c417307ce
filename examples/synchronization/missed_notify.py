# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A worker that calls wait() after the notification

`announced` delays the worker in every run. In a real program, timing
delays it now and then.
"""

from multiprocessing import Condition, Event, Process, RawValue


def use_table(changed, finished, announced):
    announced.wait(timeout=60)
    with changed:
        changed.wait()
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
