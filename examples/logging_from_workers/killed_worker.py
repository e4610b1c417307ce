# /// script
# [tool.measured]
# timeout = 4
# expect = "timeout"
# ///
"""A worker killed while all workers log to one queue"""

import logging
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from logging.handlers import QueueHandler, QueueListener
from multiprocessing import get_context
from pathlib import Path


def send_logs(queue):
    logging.root.handlers = [QueueHandler(queue)]
    logging.root.setLevel(logging.INFO)


def work(task):
    for step in range(1_000):
        logging.info("task %d, step %d", task, step)
        if task == 3 and step == 500:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    context = get_context("spawn")  # the parent has a thread
    queue = context.Queue()
    file = logging.FileHandler("work.log", encoding="utf-8")
    listener = QueueListener(queue, file)
    listener.start()
    try:
        with ProcessPoolExecutor(
            2, context, initializer=send_logs, initargs=(queue,)
        ) as executor:
            list(executor.map(work, range(8)))
    except BrokenProcessPool:
        print("a worker died", flush=True)
    finally:
        listener.stop()
    lines = Path("work.log").read_text("utf-8").splitlines()
    found = [line for line in lines if line.startswith("task 3")]
    print("last line of task 3:", found[-1])
