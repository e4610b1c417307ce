# /// script
# [tool.measured]
# exclusive = true
# ///
"""25,000 small messages through a SimpleQueue"""

from multiprocessing import Process, SimpleQueue

MESSAGES = 25_000


def produce(queue):
    for n in range(MESSAGES):
        queue.put((n, n * n % 97))


if __name__ == "__main__":
    queue = SimpleQueue()
    worker = Process(target=produce, args=(queue,), daemon=True)
    worker.start()
    total = sum(queue.get()[1] for _ in range(MESSAGES))
    worker.join()
    print("sum:", total)
