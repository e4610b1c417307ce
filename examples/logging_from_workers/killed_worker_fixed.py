"""A worker killed while each worker logs over its own connection"""

import logging
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from log_to_parent import receive_logs, send_logs


def work(task):
    for step in range(1_000):
        logging.info("task %d, step %d", task, step)
        if task == 3 and step == 500:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    context = get_context("spawn")  # the parent has a thread
    file = logging.FileHandler("work.log", encoding="utf-8")
    try:
        with (
            receive_logs(file) as address,
            ProcessPoolExecutor(
                2, context, initializer=send_logs, initargs=(address,)
            ) as executor,
        ):
            list(executor.map(work, range(8)))
    except BrokenProcessPool:
        print("a worker died", flush=True)
    lines = Path("work.log").read_text("utf-8").splitlines()
    found = [line for line in lines if line.startswith("task 3")]
    print("last line of task 3:", found[-1])
