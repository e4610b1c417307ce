"""A worker that makes a table once, then answers questions about it"""

import sys
from multiprocessing import Pipe, Process

LIMIT = 200_000


def smallest_factors():
    """Return the smallest prime factor of each number below LIMIT."""
    table = list(range(LIMIT))
    for n in range(2, int(LIMIT**0.5) + 1):
        if table[n] == n:
            for multiple in range(n * n, LIMIT, n):
                table[multiple] = min(table[multiple], n)
    return table


def answer(connection):
    table = smallest_factors()
    while (n := connection.recv()) is not None:
        factors = []
        while n > 1:
            factors.append(table[n])
            n //= table[n]
        connection.send(factors)


if __name__ == "__main__":
    ours, theirs = Pipe()
    worker = Process(target=answer, args=(theirs,), daemon=True)
    worker.start()
    theirs.close()  # the worker has it now
    with ours:
        for number in 123_456, 65_536, 199_999:
            ours.send(number)
            if not ours.poll(timeout=30):
                sys.exit("no answer within 30 seconds")
            print(number, "=", *ours.recv())
        ours.send(None)
        worker.join()
