"""Workers log to a queue, and one thread of the parent writes the file

The lines of two workers can arrive in either order.
"""

import logging
from logging.handlers import QueueHandler, QueueListener
from math import factorial
from multiprocessing import Pool, Queue
from pathlib import Path


def send_logs(queue):
    root = logging.getLogger()
    root.handlers = [QueueHandler(queue)]
    root.setLevel(logging.INFO)


def digits(n):
    found = len(hex(factorial(n))) - 2
    logging.info("%s! has %s hexadecimal digits", n, found)
    return found


if __name__ == "__main__":
    queue = Queue()
    file = logging.FileHandler("work.log", encoding="utf-8")
    file.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    listener = QueueListener(queue, file)
    with Pool(2, initializer=send_logs, initargs=(queue,)) as pool:
        listener.start()  # a thread: not before the workers are forked
        try:
            pool.map(digits, [1000, 2000, 3000])
        finally:
            pool.close()
            pool.join()  # the workers' last lines are in the queue now
            listener.stop()  # writes what is left in the queue
            file.close()
    print(
        *sorted(Path("work.log").read_text("utf-8").splitlines()),
        sep="\n",
    )
