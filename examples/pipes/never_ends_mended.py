"""The end comes when nobody can write any more

The parent closes its own copy of the end that it gave away.
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
    writer.close()  # the worker has its own
    read_all(reader)
    worker.join()
