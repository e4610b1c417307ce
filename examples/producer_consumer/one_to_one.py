"""One producer, one consumer, and None as the sentinel

The producer makes blocks of bytes and the consumer runs a checksum
over them, both at the same time.
"""

import hashlib
import sys
from multiprocessing import Process, Queue

BLOCKS = 200


def block(n):
    return hashlib.shake_128(b"%d" % n).digest(50_000)


def produce(blocks):
    try:
        for n in range(BLOCKS):
            blocks.put(block(n))
    finally:
        blocks.put(None)  # nothing comes after this


def consume(blocks, result):
    count, checksum = 0, hashlib.sha256()
    for data in iter(blocks.get, None):
        count += 1
        checksum.update(data)
    result.put((count, checksum.hexdigest()))


if __name__ == "__main__":
    blocks, result = Queue(maxsize=10), Queue()
    processes = [
        Process(target=produce, args=(blocks,), daemon=True),
        Process(target=consume, args=(blocks, result), daemon=True),
    ]
    for process in processes:
        process.start()
    count, checksum = result.get(timeout=60)
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        sys.exit("a process failed, the result is incomplete")
    print(count, "blocks, checksum", checksum[:16])
