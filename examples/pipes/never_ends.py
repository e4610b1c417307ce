# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""The reader waits for an end that does not come

The worker has sent everything and is gone. But the parent itself still
holds an end to write to.
"""

from multiprocessing import Pipe, Process


def send_primes(writer):
    for n in range(2, 30):
        if all(n % d for d in range(2, n)):
            writer.send(n)


def read_all(reader):
    while True:
        try:
            print(reader.recv(), end=" ", flush=True)
        except EOFError:
            print("- the end")
            break


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    worker = Process(target=send_primes, args=(writer,))
    worker.start()
    read_all(reader)
    worker.join()
