# /// script
# [tool.measured]
# exclusive = true
# ///
"""A pipeline of three stages, one process each

A failure is passed on in place of its item, and each stage passes the
sentinel on.
"""

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
    numbers, texts, packed, sums = Queue(), Queue(4), Queue(4), Queue()
    stages = [
        Process(target=stage, args=args, daemon=True)
        for args in (
            (write, numbers, texts),
            (zlib.compress, texts, packed),
            (check, packed, sums),
        )
    ]
    for process in stages:
        process.start()
    for item in [*range(ITEMS), "oops", None]:
        numbers.put(item)
    results = list(iter(partial(sums.get, timeout=60), None))
    for process in stages:
        process.join()
    failures = [r for r in results if isinstance(r, Failure)]
    print(len(results) - len(failures), "checksums")
    print("failed:", *failures)
    whole = "".join(results[:ITEMS])
    print("checksum of all:", check(whole.encode())[:16])
