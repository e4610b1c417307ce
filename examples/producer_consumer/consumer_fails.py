# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""A consumer that ends at a bad item, with its producer blocked"""

from multiprocessing import Process, Queue

READINGS = ["104729", "15487", "n/a", *map(str, range(10_000, 10_997))]


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


def consume(readings, results):
    primes = 0
    for text in iter(readings.get, None):
        primes += is_prime(int(text))
    results.put(primes)


if __name__ == "__main__":
    readings, results = Queue(maxsize=10), Queue()
    args = readings, results
    consumer = Process(target=consume, args=args, daemon=True)
    consumer.start()
    for text in [*READINGS, None]:
        readings.put(text)
    print("primes:", results.get())
    consumer.join()
