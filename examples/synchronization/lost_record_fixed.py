"""Under a lock, every entry stays in the file

The result is computed first, without the lock. Only reading, adding
and writing must not be interrupted by the other process.
"""

import json
from multiprocessing import Barrier, Lock, Process
from pathlib import Path

FILE = Path("largest_factors.json")


def largest_factor(n):
    return max(n // d for d in range(2, n) if n % d == 0)


def enter(number, result, worker):
    entries = json.loads(FILE.read_text())
    entries[number] = result
    draft = FILE.with_suffix(f".{worker}")
    draft.write_text(json.dumps(entries))
    draft.replace(FILE)  # so that nobody reads half a file


def work(worker, numbers, ready, lock):
    ready.wait()
    for n in numbers:
        result = largest_factor(n)
        with lock:
            enter(n, result, worker)


if __name__ == "__main__":
    FILE.write_text("{}")
    ready, lock = Barrier(2), Lock()
    jobs = [range(1000, 1600, 2), range(2000, 2600, 2)]
    workers = [
        Process(target=work, args=(number, job, ready, lock))
        for number, job in enumerate(jobs)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    entered = len(json.loads(FILE.read_text()))
    print(f"600 results, {600 - entered} of them lost")
    assert entered == 600
