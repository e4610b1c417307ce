# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A worker that prints its traceback when it hangs for a second"""

import faulthandler
import sys
from multiprocessing import Lock, Process


def add(lock):
    with lock:
        print("added")


def move(lock):
    with lock:
        add(lock)


def work(lock):
    faulthandler.dump_traceback_later(1, exit=True)
    move(lock)
    faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    worker = Process(target=work, args=(Lock(),))
    worker.start()
    worker.join()
    sys.exit(worker.exitcode)
