"""The exit codes of an executor's workers, after BrokenProcessPool"""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children


def work(n):
    if n == 3:
        os.kill(os.getpid(), signal.SIGKILL)  # as if memory ran out
    return n * n


if __name__ == "__main__":
    calls, workers = [], set()
    with ProcessPoolExecutor(2) as executor:
        try:
            for n in range(6):
                calls.append(executor.submit(work, n))
                workers.update(active_children())
            print([call.result() for call in calls])
        except BrokenProcessPool as error:
            print("BrokenProcessPool, caused by", error.__cause__)
    for worker in workers:  # the executor has joined them
        print(f"worker {worker.pid}: exit code {worker.exitcode}")
