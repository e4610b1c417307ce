"""A pipeline of three stages, one process each

Every stage passes the end mark on, so the whole line stops.
"""

import hashlib
import zlib
from multiprocessing import Process, Queue


def write(n):
    return b" ".join(b"%d" % (i * i) for i in range(n, n + 40_000))


def squeeze(text):
    return zlib.compress(text)


def check(data):
    return hashlib.sha256(data).hexdigest()


def stage(work, source, sink):
    for item in iter(source.get, None):
        sink.put(work(item))
    sink.put(None)


if __name__ == "__main__":
    numbers, texts, packed, sums = Queue(), Queue(4), Queue(4), Queue()
    stages = [
        Process(target=stage, args=(write, numbers, texts)),
        Process(target=stage, args=(squeeze, texts, packed)),
        Process(target=stage, args=(check, packed, sums)),
    ]
    for process in stages:
        process.start()
    for item in [*range(20), None]:
        numbers.put(item)
    result = list(iter(sums.get, None))
    for process in stages:
        process.join()

    assert result == [check(squeeze(write(n))) for n in range(20)]
    print(len(result), "checksums, in the order of the inputs")
