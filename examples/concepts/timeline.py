# /// script
# [tool.measured]
# exclusive = true
# ///
"""Spans of work: one thread, two threads, two processes"""

import multiprocessing as mp
import queue
from json import dump
from pathlib import Path
from threading import Thread
from time import perf_counter

NUMBERS = range(200_001, 300_001, 2)
HALVES = NUMBERS[::2], NUMBERS[1::2]


def count_primes(worker, numbers, reports):
    primes, spans = 0, []
    start = now = perf_counter()
    for n in numbers:
        primes += all(n % d for d in range(3, int(n**0.5) + 1, 2))
        last, now = now, perf_counter()
        if now - last > 0.001:  # it waited, for the GIL or a core
            spans.append((start, last))
            start = now
    reports.put((worker, primes, [*spans, (start, now)]))


def share(kind, parts, reports):
    workers = []
    for i, part in enumerate(parts, start=1):
        job = f"{kind.__name__.lower()} {i}", part, reports
        workers.append(kind(target=count_primes, args=job))
        workers[-1].start()
    yield from sorted(reports.get(timeout=30) for _ in workers)
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    rows = []
    for group, kind, parts, reports in (
        ("One thread", Thread, [NUMBERS], queue.Queue()),
        ("Two threads", Thread, HALVES, queue.Queue()),
        ("Two processes", mp.Process, HALVES, mp.Queue()),
    ):
        begun = perf_counter()
        for name, primes, spans in share(kind, parts, reports):
            print(f"{group}, {name}: {primes:,} primes")
            row = [(a - begun, b - begun) for a, b in spans]
            rows.append({"group": group, "label": name, "spans": row})
    with Path("timeline.json").open("w", encoding="utf-8") as file:
        dump({"unit": "s", "rows": rows}, file)
