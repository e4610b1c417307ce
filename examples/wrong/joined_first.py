# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""A consumer that starts after the producer has been joined"""

from multiprocessing import Process, Queue


def produce(queue, items):
    for n in range(items):
        queue.put(n * n)


def consume(queue):
    total = 0
    while not queue.empty():
        total += queue.get()
    print("sum of the squares:", total, flush=True)


def run(items):
    print(items, "items", flush=True)
    queue = Queue()
    producer = Process(target=produce, args=(queue, items))
    consumer = Process(target=consume, args=(queue,))
    producer.start()
    producer.join()
    consumer.start()
    consumer.join()


if __name__ == "__main__":
    run(5)
    run(50_000)
