"""Three consumers, and an end mark for each of them

They share one queue of jobs. Which consumer gets which job is
chance; that each job is done exactly once is not.
"""

import json
from multiprocessing import Process, Queue
from pathlib import Path

STEP, CONSUMERS = 5_000, 3


def primes(start):
    """How many of the next STEP numbers are prime."""
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1))
        for n in range(max(start, 2), start + STEP)
    )


def consume(number, jobs, results):
    for start in iter(jobs.get, None):
        results.put((start, primes(start), number))


if __name__ == "__main__":
    jobs, results = Queue(), Queue()
    starts = list(range(0, 120_000, STEP))
    consumers = [
        Process(target=consume, args=(number, jobs, results))
        for number in range(CONSUMERS)
    ]
    for consumer in consumers:
        consumer.start()
    for item in starts + [None] * CONSUMERS:
        jobs.put(item)
    done = [results.get() for _ in starts]
    for consumer in consumers:
        consumer.join()

    assert sorted(start for start, _, _ in done) == starts
    shares = [[d[2] for d in done].count(c) for c in range(CONSUMERS)]
    Path("result.json").write_text(json.dumps(shares))
    print(len(done), "jobs,", sum(d[1] for d in done), "primes")
