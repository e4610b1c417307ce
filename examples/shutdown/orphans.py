"""Executors whose parent is killed, with and without a watch"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context, parent_process
from signal import SIGKILL, SIGTERM
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from threading import Thread


def end_with_parent():
    parent_process().join()
    os._exit(1)


def watch():
    Thread(target=end_with_parent, daemon=True).start()


def program(method, initializer):
    executor = ProcessPoolExecutor(2, get_context(method), initializer)
    list(executor.map(pow, [2, 3], [4, 5]))
    os.kill(os.getpid(), SIGKILL)


def state(case):
    args = [sys.executable, __file__, *case.split()]
    with Popen(args, stdout=PIPE, stderr=DEVNULL, process_group=0) as p:
        try:
            p.wait(timeout=50)
            p.communicate(timeout=3)  # until all have closed the pipe
            return f"{case:17}ended"
        except TimeoutExpired:
            os.killpg(p.pid, SIGTERM)  # the resource tracker cleans up
            p.communicate(timeout=50)
            return f"{case:17}still running"


if __name__ == "__main__":
    initializers = {"none": None, "watch": watch}
    if sys.argv[1:]:
        program(sys.argv[1], initializers[sys.argv[2]])
    methods = "fork", "spawn", "forkserver"
    cases = [f"{m:10} {name}" for m in methods for name in initializers]
    with ThreadPoolExecutor(len(cases)) as threads:
        print(*threads.map(state, cases), sep="\n")
