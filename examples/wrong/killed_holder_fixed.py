"""A lock of the system, which is released when its holder dies"""

import fcntl
import os
import signal
from multiprocessing import Process
from pathlib import Path


def work(name, path):
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        print(name, "has the lock", flush=True)
        if name == "A":
            os.kill(os.getpid(), signal.SIGKILL)  # as if memory ran out


if __name__ == "__main__":
    path = Path("work.lock")
    for name in "AB":
        worker = Process(target=work, args=(name, path))
        worker.start()
        worker.join()
        print(name, "ended, exit code", worker.exitcode, flush=True)
