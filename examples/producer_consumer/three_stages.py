# /// script
# [tool.measured]
# exclusive = true
# ///
"""A pipeline of three stages that passes failures and sentinels on"""

import hashlib
import zlib
from functools import partial
from multiprocessing import Process, Queue

ITEMS = 40


class Failure(str):
    """The message of an exception, sent in place of an item."""


def write(n):
    return b" ".join(b"%d" % (i * i) for i in range(n, n + 40_000))


def check(data):
    return hashlib.sha256(data).hexdigest()


def attempt(work, item):
    if isinstance(item, Failure):
        return item
    try:
        return work(item)
    except Exception as error:
        return Failure(f"{work.__name__}: {error!r}")


def stage(work, source, sink):
    try:
        for item in iter(source.get, None):
            sink.put(attempt(work, item))
    finally:
        sink.put(None)


if __name__ == "__main__":
    works = write, zlib.compress, check
    queues = Queue(), Queue(4), Queue(4), Queue()
    stages = [
        Process(target=stage, args=args, daemon=True)
        for args in zip(works, queues, queues[1:])
    ]
    for process in stages:
        process.start()
    for item in [*range(ITEMS), "oops", None]:
        queues[0].put(item)
    results = list(iter(partial(queues[-1].get, timeout=60), None))
    for process in stages:
        process.join()
    failures = [r for r in results if isinstance(r, Failure)]
    print(len(results) - len(failures), "checksums")
    print("failed:", *failures)
    whole = "".join(results[:ITEMS])
    print("checksum of all:", check(whole.encode())[:16])
