# /// script
# [tool.measured]
# command = ["sh", "-c", '"$@" | cat', "sh", "{python}", "{file}"]
# ///
"""A worker that prints each line at once, and is killed"""

import os
import signal
from multiprocessing import Process


def work():
    for step in range(3):
        print("step", step, "done", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)  # as if memory ran out


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    print("exit code:", worker.exitcode)
