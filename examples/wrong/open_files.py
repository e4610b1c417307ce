# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A queue and a process for each number, with 64 open files allowed"""

from math import factorial
from multiprocessing import Process, Queue
from resource import RLIMIT_NOFILE, getrlimit, setrlimit


def remainder(n, queue):
    queue.put(factorial(n) % 9_973)


if __name__ == "__main__":
    setrlimit(RLIMIT_NOFILE, (64, getrlimit(RLIMIT_NOFILE)[1]))
    running = []
    for n in range(100, 200):
        queue = Queue()
        process = Process(target=remainder, args=(n, queue))
        process.start()
        running.append((process, queue))
    results = []
    for process, queue in running:
        results.append(queue.get(timeout=60))
        process.join()
    print("results:", len(results))
