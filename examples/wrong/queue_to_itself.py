"""One process puts something into a queue and gets it back"""

import os
from multiprocessing import Queue

if __name__ == "__main__":
    queue = Queue()
    queue.put(("Hello", os.getpid()))
    text, sender = queue.get()
    print(text, "from another process:", sender != os.getpid())
