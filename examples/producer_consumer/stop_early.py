"""A search that stops when one consumer has found a result"""

import hashlib
from multiprocessing import Event, Process, Queue

STEP, CONSUMERS = 20_000, 2


def search(start):
    """Return a number whose hash begins with five zeros, or None."""
    for n in range(start, start + STEP):
        if hashlib.sha256(b"%d" % n).hexdigest().startswith("00000"):
            return n
    return None


def consume(jobs, results, stop):
    found = None
    for start in iter(jobs.get, None):
        if not stop.is_set():
            found = search(start)
            if found is not None:
                stop.set()
    results.put(found)


if __name__ == "__main__":
    jobs, results, stop = Queue(maxsize=4), Queue(), Event()
    args = jobs, results, stop
    consumers = [
        Process(target=consume, args=args, daemon=True)
        for _ in range(CONSUMERS)
    ]
    for consumer in consumers:
        consumer.start()
    put = 0
    try:
        while not stop.is_set() and put < 1_000:
            jobs.put(put * STEP, timeout=60)
            put += 1
    finally:
        for _ in consumers:
            jobs.put(None, timeout=60)
    found = [results.get(timeout=60) for _ in consumers]
    for consumer in consumers:
        consumer.join()
    print("found:", [n for n in found if n is not None])
    print("stopped before job 1,000:", put < 1_000)
