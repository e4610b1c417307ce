# /// script
# [tool.measured]
# exclusive = true
# repeat = 5
# ///
"""Blocks of numbers as bytes, not pickled"""

from array import array
from multiprocessing import Pipe, Process

BLOCKS, SIZE = 50, 100_000


def produce(writer):
    block = array("d", [0.5]) * SIZE
    for number in range(BLOCKS):
        block[0] = number
        writer.send_bytes(block)


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    worker = Process(target=produce, args=(writer,))
    worker.start()
    total = 0
    block = array("d", [0]) * SIZE
    for _ in range(BLOCKS):
        reader.recv_bytes_into(block)
        total += sum(block)
    worker.join()
    print("sum:", total)
