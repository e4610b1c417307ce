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
    queues = [Queue() for _ in range(100)]
    workers = [
        Process(target=remainder, args=(n, queue))
        for n, queue in enumerate(queues, 100)
    ]
    for worker in workers:
        worker.start()
    results = [queue.get(timeout=60) for queue in queues]
    for worker in workers:
        worker.join()
    print("results:", len(results))
