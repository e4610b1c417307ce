# /// script
# [tool.measured]
# leaves = ["semaphore"]  # of the killed groups
# ///
"""Executors whose parent is killed, with and without a watch"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from signal import SIGKILL
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from threading import Thread


def end_with_parent():
    parent_process().join()
    os._exit(1)


def watch():
    Thread(target=end_with_parent, daemon=True).start()


def program(method, initializer):
    context = get_context(method)
    with ProcessPoolExecutor(2, context, initializer) as executor:
        list(executor.map(pow, [2, 3], [4, 5]))
        os.kill(os.getpid(), SIGKILL)


def state(args):
    with Popen(args, stdout=PIPE, stderr=DEVNULL, process_group=0) as p:
        p.wait(timeout=60)
        try:  # until no process has the other end of the pipe
            p.communicate(timeout=1)
            return "ended"
        except TimeoutExpired:
            os.killpg(p.pid, SIGKILL)
            return "still running"


if __name__ == "__main__":
    initializers = {"none": None, "watch": watch}
    if sys.argv[1:]:
        program(sys.argv[1], initializers[sys.argv[2]])
    for method in "fork", "spawn", "forkserver":
        for name in initializers:
            args = [sys.executable, __file__, method, name]
            print(f"{method:11}{name:6}{state(args)}", flush=True)
