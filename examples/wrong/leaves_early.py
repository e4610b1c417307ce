"""A consumer that waits for the first item, then for an empty queue"""

from hashlib import pbkdf2_hmac
from multiprocessing import Process, Queue

ITEMS = 30


def produce(queue):
    for n in range(ITEMS):
        queue.put(pbkdf2_hmac("sha256", b"%d" % n, b"salt", 20_000))


def consume(queue, counts):
    queue.get(timeout=60)
    received = 1
    while not queue.empty():
        queue.get()
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
