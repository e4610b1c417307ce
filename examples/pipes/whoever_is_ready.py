"""Read from whichever worker has something to say

Each worker has a pipe of its own and sends a line for each finished
part. The lines come in any order; those of one worker stay in order.
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
    readers, workers = {}, []
    for start in 100_000, 200_000, 300_000:
        reader, writer = Pipe(duplex=False)
        worker = Process(target=count_primes, args=(start, writer))
        worker.start()
        writer.close()
        readers[reader] = []
        workers.append(worker)

    running = list(readers)
    while running:
        for reader in wait(running):
            try:
                part, primes = reader.recv()
            except EOFError:
                running.remove(reader)
            else:
                readers[reader].append(part)
                print(f"from {part}: {primes} primes")
    for worker in workers:
        worker.join()
    assert all(got == sorted(got) for got in readers.values())
    assert sum(map(len, readers.values())) == 9
