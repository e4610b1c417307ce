"""A consumer that stays until it receives the sentinel"""

from hashlib import pbkdf2_hmac
from multiprocessing import Process, Queue

ITEMS = 30


def produce(queue):
    try:
        for n in range(ITEMS):
            queue.put(pbkdf2_hmac("sha256", b"%d" % n, b"salt", 20_000))
    finally:
        queue.put(None)


def consume(queue, counts):
    received = 0
    while queue.get(timeout=60) is not None:
        received += 1
    counts.put(received)


if __name__ == "__main__":
    queue, counts = Queue(), Queue()
    producer = Process(target=produce, args=(queue,))
    consumer = Process(target=consume, args=(queue, counts))
    for process in producer, consumer:
        process.start()
    received = counts.get(timeout=60)
    for process in producer, consumer:
        process.join()
    print(f"{ITEMS} items made, {received} received")
    print("exit codes:", producer.exitcode, consumer.exitcode)
