"""A producer and a consumer that work at the same time"""

from multiprocessing import Process, Queue


def produce(queue, items):
    try:
        for n in range(items):
            queue.put(n * n)
    finally:
        queue.put(None)


def consume(queue):
    total = 0
    while (number := queue.get(timeout=60)) is not None:
        total += number
    print("sum of the squares:", total, flush=True)


def run(items):
    print(items, "items", flush=True)
    queue = Queue()
    producer = Process(target=produce, args=(queue, items))
    consumer = Process(target=consume, args=(queue,))
    producer.start()
    consumer.start()
    consumer.join()
    if consumer.exitcode != 0:
        producer.terminate()  # nobody reads what it sends
        raise SystemExit("the consumer failed")
    producer.join()


if __name__ == "__main__":
    run(5)
    run(50_000)
