"""Two processes, a queue from one to the other"""

import os
from multiprocessing import Process, Queue


def greet(queue):
    queue.put(("Hello", os.getpid()))


if __name__ == "__main__":
    queue = Queue()
    process = Process(target=greet, args=(queue,))
    process.start()
    text, sender = queue.get()
    process.join()
    print(text, "from another process:", sender != os.getpid())
    assert sender == process.pid
