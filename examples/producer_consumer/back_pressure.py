"""A producer with and without a limit on the queue

The producer notes the largest number of blocks it had put and the
consumer had not taken yet.
"""

import hashlib
import json
from multiprocessing import Process, Queue, Value
from pathlib import Path

BLOCKS, MAXSIZE = 200, 5


def produce(blocks, taken, most):
    try:
        for made in range(1, BLOCKS + 1):
            blocks.put(bytes(20_000), timeout=30)
            most.value = max(most.value, made - taken.value)
    finally:
        blocks.put(None, timeout=30)


def consume(blocks, taken):
    while (block := blocks.get(timeout=30)) is not None:
        taken.value += 1
        hashlib.pbkdf2_hmac("sha256", block, b"salt", 3_000)


def largest_backlog(maxsize):
    blocks = Queue(maxsize)
    taken, most = Value("i", 0), Value("i", 0)
    consumer = Process(target=consume, args=(blocks, taken))
    producer = Process(target=produce, args=(blocks, taken, most))
    consumer.start()
    producer.start()
    producer.join()
    consumer.join()
    return most.value


if __name__ == "__main__":
    free, held = largest_backlog(0), largest_backlog(MAXSIZE)
    Path("result.json").write_text(json.dumps([free, held]), "utf-8")
    print("without maxsize, blocks waiting at most:", free)
    print(f"with maxsize={MAXSIZE}, blocks waiting at most:", held)
