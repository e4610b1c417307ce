"""Consume until the end mark: nothing is lost"""

import hashlib
import json
from collections import Counter
from multiprocessing import Process, Queue, Value
from pathlib import Path

ITEMS, RUNS = 50, 30


def produce(queue):
    for n in range(ITEMS):
        key = hashlib.pbkdf2_hmac("sha256", b"%d" % n, b"salt", 2_000)
        queue.put(key)
    queue.put(None)


def consume(queue, got):
    while queue.get() is not None:
        got.value += 1


def run():
    queue, got = Queue(), Value("i", 0)
    producer = Process(target=produce, args=(queue,))
    consumer = Process(target=consume, args=(queue, got))
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()
    return got.value


if __name__ == "__main__":
    got = [run() for _ in range(RUNS)]
    for items, runs in sorted(Counter(got).items()):
        print(f"{items} of {ITEMS} items received: {runs} runs")
    assert got == [ITEMS] * RUNS
    Path("result.json").write_text(json.dumps(got))
