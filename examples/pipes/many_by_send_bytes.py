# /// script
# [tool.measured]
# exclusive = true
# ///
"""25,000 small messages through a pipe, as bytes"""

from multiprocessing import Pipe, Process
from struct import Struct

MESSAGES = 25_000
PAIR = Struct("qq")  # two integers of 64 bits


def produce(writer):
    for n in range(MESSAGES):
        writer.send_bytes(PAIR.pack(n, n * n % 97))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    worker = Process(target=produce, args=(writer,), daemon=True)
    worker.start()
    writer.close()
    total = 0
    for _ in range(MESSAGES):
        number, value = PAIR.unpack(reader.recv_bytes())
        total += value
    worker.join()
    print("sum:", total)
