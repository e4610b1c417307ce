"""Three workers with one pipe each, read as soon as one is ready

Each worker sends a message for each finished part. The messages of
one worker stay in order.
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def count_primes(start, writer):
    for part in range(start, start + 30_000, 10_000):
        primes = 0
        for n in range(part, part + 10_000):
            primes += all(n % d for d in range(2, int(n**0.5) + 1))
        writer.send((part, primes))


if __name__ == "__main__":
    workers = {}
    for start in 100_000, 200_000, 300_000:
        reader, writer = Pipe(duplex=False)
        worker = Process(target=count_primes, args=(start, writer))
        worker.start()
        writer.close()
        workers[reader] = worker

    while workers:
        for reader in wait(workers):
            try:
                part, primes = reader.recv()
            except (EOFError, OSError):
                worker = workers.pop(reader)
                reader.close()
                worker.join()
                print("a worker ended, exit code", worker.exitcode)
            else:
                print(f"from {part}: {primes} primes")
