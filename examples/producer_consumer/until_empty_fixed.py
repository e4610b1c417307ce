"""A consumer that stops at the sentinel"""

import hashlib
import json
from collections import Counter
from multiprocessing import Event, Process, Queue, Value
from pathlib import Path

ITEMS, RUNS = 50, 30


def work(n, rounds):
    return hashlib.pbkdf2_hmac("sha256", b"%d" % n, b"salt", rounds)


def produce(queue, ready):
    try:
        for n in range(ITEMS):
            queue.put(work(n, 8_000 if n % 5 == 4 else 500))
            if n == 9:
                ready.set()
    finally:
        queue.put(None)


def consume(queue, ready, got):
    ready.wait(timeout=30)
    while (item := queue.get(timeout=30)) is not None:
        work(len(item), 1_000)
        got.value += 1


def run():
    queue, ready, got = Queue(), Event(), Value("i", 0)
    producer = Process(target=produce, args=(queue, ready))
    consumer = Process(target=consume, args=(queue, ready, got))
    consumer.start()
    producer.start()
    consumer.join()
    producer.join()
    return got.value


if __name__ == "__main__":
    got = [run() for _ in range(RUNS)]
    for items, runs in sorted(Counter(got).items()):
        print(f"{items} of {ITEMS} items received: {runs} runs")
    Path("result.json").write_text(json.dumps(got), "utf-8")
