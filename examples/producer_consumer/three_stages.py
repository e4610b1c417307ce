# /// script
# [tool.measured]
# exclusive = true
# ///
"""A pipeline of three stages that passes failures and sentinels on"""

import hashlib
import zlib
from multiprocessing import Process, Queue

ITEMS = 16


class Failure(str):  # sent in place of an item
    pass


def write(n):
    return b" ".join(b"%d" % (i * i) for i in range(n, n + 20_000))


def check(data):
    return hashlib.sha256(data).hexdigest()


def attempt(work, item):
    try:
        return item if isinstance(item, Failure) else work(item)
    except Exception as error:
        return Failure(f"{work.__name__}: {error!r}")


def stage(work, source, sink):
    try:
        for item in iter(source.get, None):
            sink.put(attempt(work, item))
    finally:
        sink.put(None)


if __name__ == "__main__":
    queues = Queue(), Queue(4), Queue(4), Queue()
    stages = []
    for args in zip((write, zlib.compress, check), queues, queues[1:]):
        stages.append(Process(target=stage, args=args, daemon=True))
        stages[-1].start()
    for item in [*range(ITEMS), "oops", None]:
        queues[0].put(item)
    got = list(iter(lambda: queues[-1].get(timeout=60), None))
    for process in stages:
        process.join()
    failed = [item for item in got if isinstance(item, Failure)]
    print(len(got) - len(failed), "checksums\nfailed:", *failed)
    print("checksum of all:", check("".join(got[:ITEMS]).encode())[:16])
