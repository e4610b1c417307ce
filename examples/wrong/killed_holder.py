# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A lock whose holder is killed, and the next worker that wants it"""

import os
import signal
from multiprocessing import Lock, Process


def work(name, lock):
    with lock:
        print(name, "has the lock", flush=True)
        if name == "A":
            os.kill(os.getpid(), signal.SIGKILL)  # as if memory ran out


if __name__ == "__main__":
    lock = Lock()
    for name in "AB":
        worker = Process(target=work, args=(name, lock))
        worker.start()
        worker.join()
        print(name, "ended, exit code", worker.exitcode, flush=True)
