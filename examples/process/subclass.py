"""A subclass of Process with a result

The object exists twice, in the parent and in the child. The child's
self.found doesn't reach the parent, so run() sends it.
"""

from math import isqrt
from multiprocessing import Pipe, Process


class PrimeCounter(Process):
    def __init__(self, limit):
        super().__init__(name=f"primes below {limit}")
        self.limit = limit
        self.found = None

    def start(self):
        self._receiver, self._sender = Pipe(duplex=False)
        with self._sender:  # closes the parent's copy afterwards
            super().start()

    def run(self):
        numbers = range(2, self.limit)
        self.found = sum(
            all(n % d for d in range(2, isqrt(n) + 1)) for n in numbers
        )
        self._sender.send(self.found)

    def result(self):
        with self._receiver:
            return self._receiver.recv()  # EOFError if the child died


if __name__ == "__main__":
    counters = [PrimeCounter(limit) for limit in (100_000, 10_000)]
    for counter in counters:
        counter.start()
    for counter in counters:
        print(f"{counter.name}: {counter.result()}")
        counter.join()
        print(f"  self.found, in the parent: {counter.found}")
