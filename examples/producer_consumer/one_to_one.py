"""One producer, one consumer, and None as the end

The producer makes blocks of bytes, the consumer runs a checksum
over them, both at the same time.
"""

import hashlib
from multiprocessing import Process, Queue

BLOCKS = 200


def block(n):
    return hashlib.shake_128(b"%d" % n).digest(50_000)


def produce(blocks):
    for n in range(BLOCKS):
        blocks.put(block(n))
    blocks.put(None)  # nothing comes after this


def consume(blocks, result):
    count, checksum = 0, hashlib.sha256()
    for data in iter(blocks.get, None):
        count += 1
        checksum.update(data)
    result.put((count, checksum.hexdigest()))


if __name__ == "__main__":
    blocks, result = Queue(), Queue()
    producer = Process(target=produce, args=(blocks,))
    consumer = Process(target=consume, args=(blocks, result))
    producer.start()
    consumer.start()
    count, checksum = result.get()
    producer.join()
    consumer.join()

    whole = b"".join(block(n) for n in range(BLOCKS))
    assert checksum == hashlib.sha256(whole).hexdigest()
    print(count, "blocks arrived, all of them, in order")
