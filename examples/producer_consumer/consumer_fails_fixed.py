# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A consumer that reports a bad item and goes on"""

import sys
import traceback
from multiprocessing import Process, Queue

READINGS = ["104729", "15487", "n/a", *map(str, range(10_000, 10_997))]


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


def consume(readings, results):
    primes, errors = 0, []
    for text in iter(readings.get, None):
        try:
            primes += is_prime(int(text))
        except Exception:
            errors.append(traceback.format_exc())
    results.put((primes, errors))


if __name__ == "__main__":
    readings, results = Queue(maxsize=10), Queue()
    args = readings, results
    consumer = Process(target=consume, args=args, daemon=True)
    consumer.start()
    for text in [*READINGS, None]:
        readings.put(text, timeout=60)
    primes, errors = results.get(timeout=60)
    consumer.join()
    print("primes:", primes, flush=True)
    if errors:
        sys.exit("".join(errors))
