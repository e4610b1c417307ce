"""A queue in a program that has only one process"""

import os
from multiprocessing import Queue

if __name__ == "__main__":
    queue = Queue()
    queue.put(("Hello", os.getpid()))
    text, sender = queue.get(timeout=10)
    print(text, "from another process:", sender != os.getpid())
