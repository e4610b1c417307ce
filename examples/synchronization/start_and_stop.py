"""Two workers start together and stop when one has found a match

A match is a text whose SHA-256 hash begins with four zeros. The text
can differ from run to run.
"""

import sys
from hashlib import sha256
from itertools import count
from multiprocessing import Event, Process, Queue


def is_match(text):
    return sha256(text.encode()).hexdigest().startswith("0000")


def search(first, go, stop, results):
    if not go.wait(30):
        sys.exit("the parent never set the event")
    for attempt in count():
        if attempt % 500 == 0 and stop.is_set():
            break
        text = f"block {first + 2 * attempt}"
        if is_match(text):
            results.put(text)
            break


if __name__ == "__main__":
    go, stop, results = Event(), Event(), Queue()
    workers = [
        Process(target=search, args=(first, go, stop, results))
        for first in range(2)
    ]
    for worker in workers:
        worker.start()
    go.set()
    try:
        text = results.get(timeout=30)
    finally:
        stop.set()
    for worker in workers:
        worker.join()
    print(sha256(text.encode()).hexdigest())
    sys.exit(any(worker.exitcode for worker in workers))
