"""One bad item is reported, and the consumer goes on"""

from multiprocessing import Process, Queue

READINGS = ["104729", "15487", "n/a", *map(str, range(10_000, 10_997))]


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


def consume(readings, results):
    primes, errors = 0, []
    for text in iter(readings.get, None):
        try:
            primes += is_prime(int(text))
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
    results.put((primes, errors))


if __name__ == "__main__":
    readings, results = Queue(maxsize=10), Queue()
    consumer = Process(target=consume, args=(readings, results))
    consumer.start()
    for text in READINGS:
        readings.put(text)
    readings.put(None)
    primes, errors = results.get()
    consumer.join()
    print("primes:", primes)
    print("errors:", *errors)
