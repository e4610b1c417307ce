# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""One bad item ends the consumer, and the producer hangs"""

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
    consumer = Process(target=consume, args=(readings, results))
    consumer.start()
    for text in READINGS:
        readings.put(text)
    readings.put(None)
    print("primes:", results.get())
    consumer.join()
