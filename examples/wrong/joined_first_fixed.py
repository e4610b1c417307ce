"""Both at the same time: right with any number of items"""

from multiprocessing import Process, Queue


def produce(queue, items):
    for n in range(items):
        queue.put(n * n)
    queue.put(None)


def consume(queue):
    print("sum of the squares:", sum(iter(queue.get, None)))


def run(items):
    print(items, "items", flush=True)
    queue = Queue()
    producer = Process(target=produce, args=(queue, items))
    consumer = Process(target=consume, args=(queue,))
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()


if __name__ == "__main__":
    run(5)
    run(50_000)
