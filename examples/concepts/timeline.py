# /// script
# [tool.measured]
# exclusive = true
# ///
"""Who worked when: one thread, two threads, two processes"""

from json import dumps
from math import isqrt
from multiprocessing import Process, SimpleQueue
from pathlib import Path
from threading import Thread
from time import perf_counter

NUMBERS = range(200_001, 360_001, 2)


def count_primes(worker, numbers, reports):
    primes, spans = 0, []
    start = now = perf_counter()
    for n in numbers:
        primes += all(n % d for d in range(3, isqrt(n) + 1, 2))
        last, now = now, perf_counter()
        if now - last > 0.001:  # it waited: for the GIL, or a core
            spans.append((start, last))
            start = now
    reports.put((worker, primes, [*spans, (start, now)]))


def share(kind, reports):
    workers = []
    for i, half in enumerate((NUMBERS[::2], NUMBERS[1::2]), start=1):
        job = f"{kind.__name__.lower()} {i}", half, reports
        workers.append(kind(target=count_primes, args=job))
        workers[-1].start()
    found = sorted(reports.get() for _ in workers)
    for worker in workers:
        worker.join()
    return found


if __name__ == "__main__":
    reports, rows = SimpleQueue(), []
    kinds = {"Serial": None, "Threads": Thread, "Processes": Process}
    for group, kind in kinds.items():
        begun = perf_counter()
        if kind is None:
            count_primes("main thread", NUMBERS, reports)
        found = share(kind, reports) if kind else [reports.get()]
        for name, primes, spans in found:
            print(f"{group}, {name}: {primes:,} primes")
            row = [(a - begun, b - begun) for a, b in spans]
            rows.append({"group": group, "label": name, "spans": row})
    Path("timeline.json").write_text(dumps({"unit": "s", "rows": rows}))
