# /// script
# [tool.measured]
# exclusive = true
# ///
"""25,000 small messages through a Queue"""

from multiprocessing import Process, Queue

MESSAGES = 25_000


def produce(queue):
    for n in range(MESSAGES):
        queue.put((n, n * n % 97))


if __name__ == "__main__":
    queue = Queue()
    worker = Process(target=produce, args=(queue,), daemon=True)
    worker.start()
    total = sum(queue.get()[1] for _ in range(MESSAGES))
    worker.join()
    print("sum:", total)
