# /// script
# [tool.measured]
# exclusive = true
# repeat = 5
# ///
"""Blocks of numbers as lists, pickled"""

from multiprocessing import Pipe, Process

BLOCKS, SIZE = 50, 100_000


def produce(writer):
    block = [0.5] * SIZE
    for number in range(BLOCKS):
        block[0] = number
        writer.send(block)


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    worker = Process(target=produce, args=(writer,))
    worker.start()
    total = 0
    for _ in range(BLOCKS):
        block = reader.recv()
        total += sum(block)
    worker.join()
    print("sum:", total)
