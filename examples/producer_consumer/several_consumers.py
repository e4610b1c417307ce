"""One queue of jobs, three consumers, one sentinel for each

Any consumer can get any job. Each job is done exactly once.
"""

import json
from multiprocessing import Process, Queue
from pathlib import Path

STEP, CONSUMERS = 5_000, 3


def primes(start):
    """Return how many of the next STEP numbers are prime."""
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1))
        for n in range(max(start, 2), start + STEP)
    )


def consume(number, jobs, results):
    for start in iter(jobs.get, None):
        results.put((start, primes(start), number))


if __name__ == "__main__":
    jobs, results = Queue(), Queue()
    starts = range(0, 120_000, STEP)
    consumers = [
        Process(target=consume, args=(n, jobs, results), daemon=True)
        for n in range(CONSUMERS)
    ]
    for consumer in consumers:
        consumer.start()
    try:
        for start in starts:
            jobs.put(start)
    finally:
        for _ in consumers:
            jobs.put(None)
    done = [results.get(timeout=60) for _ in starts]
    for consumer in consumers:
        consumer.join()

    shares = [[d[2] for d in done].count(c) for c in range(CONSUMERS)]
    Path("result.json").write_text(json.dumps(shares), "utf-8")
    print(len({d[0] for d in done}), "jobs, each done once")
    print(sum(d[1] for d in done), "primes")
