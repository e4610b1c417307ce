"""Two producers, two consumers, and sentinels from the parent"""

from multiprocessing import Process, Queue


def produce(queue, numbers):
    for n in numbers:
        queue.put(n * n)


def consume(queue, results):
    results.put(sum(iter(queue.get, None)))


if __name__ == "__main__":
    queue, results = Queue(maxsize=100), Queue()
    consumers = [
        Process(target=consume, args=(queue, results), daemon=True)
        for _ in range(2)
    ]
    producers = [
        Process(target=produce, args=(queue, numbers), daemon=True)
        for numbers in (range(0, 5_000), range(5_000, 10_000))
    ]
    for process in [*consumers, *producers]:
        process.start()
    try:
        for producer in producers:
            producer.join(timeout=60)
    finally:
        for _ in consumers:
            queue.put(None, timeout=60)
    total = sum(results.get(timeout=60) for _ in consumers)
    for consumer in consumers:
        consumer.join()
    if any(producer.exitcode != 0 for producer in producers):
        raise SystemExit("a producer failed, the sum is too small")
    print("sum of the squares:", total)
