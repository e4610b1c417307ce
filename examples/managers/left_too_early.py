"""A worker that writes to a managed dict after the with block"""

from math import isqrt
from multiprocessing import Manager, Process


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(limit, found):
    primes = sum(map(is_prime, range(limit)))
    found[limit] = primes


if __name__ == "__main__":
    with Manager() as manager:
        found = manager.dict()
        worker = Process(target=count_primes, args=(200_000, found))
        worker.start()
    worker.join()
    print("exit code of the worker:", worker.exitcode)
