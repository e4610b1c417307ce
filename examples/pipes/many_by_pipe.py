# /// script
# [tool.measured]
# exclusive = true
# ///
"""25,000 small messages through a pipe"""

from multiprocessing import Pipe, Process

MESSAGES = 25_000


def produce(writer):
    for n in range(MESSAGES):
        writer.send((n, n * n % 97))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    worker = Process(target=produce, args=(writer,), daemon=True)
    worker.start()
    writer.close()
    total = sum(reader.recv()[1] for _ in range(MESSAGES))
    worker.join()
    print("sum:", total)
