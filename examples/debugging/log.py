# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""What multiprocessing itself logs before a program hangs"""

import logging
from multiprocessing import Process, Queue, log_to_stderr


def work(queue):
    queue.put("x" * 1_000_000)


if __name__ == "__main__":
    log_to_stderr(logging.DEBUG)
    queue = Queue()
    worker = Process(target=work, args=(queue,))
    worker.start()
    worker.join()  # before the item is received
    print(len(queue.get()))
