"""The primes below 30, read from a pipe until its end"""

from multiprocessing import Pipe, Process


def send_primes(writer):
    for n in range(2, 30):
        if all(n % d for d in range(2, n)):
            writer.send(n)


def primes_from_a_worker():
    reader, writer = Pipe(duplex=False)
    worker = Process(target=send_primes, args=(writer,))
    worker.start()
    writer.close()  # the worker has its own copy
    try:
        while True:
            yield reader.recv()
    except EOFError:
        worker.join()


if __name__ == "__main__":
    for prime in primes_from_a_worker():
        print(prime, end=" ", flush=True)
    print("- the end")
