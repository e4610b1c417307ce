"""A worker that writes each line at once, and is killed"""

import os
import signal
from multiprocessing import Process
from pathlib import Path


def work(path):
    with path.open("w", buffering=1, encoding="utf-8") as log:
        for step in range(3):
            print("step", step, "done", file=log)
        os.kill(os.getpid(), signal.SIGKILL)  # as if memory ran out


if __name__ == "__main__":
    path = Path("work.log")
    worker = Process(target=work, args=(path,))
    worker.start()
    worker.join()
    print("exit code:", worker.exitcode)
    print("the log:", path.read_text("utf-8").splitlines())
