"""A queue from one process to another"""

import os
from multiprocessing import Process, Queue


def greet(queue):
    queue.put(("Hello", os.getpid()))


if __name__ == "__main__":
    queue = Queue()
    process = Process(target=greet, args=(queue,))
    process.start()
    text, sender = queue.get(timeout=60)
    process.join()
    print(text, "from another process:", sender != os.getpid())
