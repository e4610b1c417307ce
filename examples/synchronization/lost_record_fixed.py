"""Two processes that enter results into one JSON file under a lock"""

import json
import sys
from multiprocessing import Barrier, Lock, Process
from pathlib import Path

FILE = Path("largest_factors.json")


def largest_factor(n):
    return max(n // d for d in range(2, n) if n % d == 0)


def enter(number, result, worker):
    entries = json.loads(FILE.read_text(encoding="utf-8"))
    entries[number] = result
    draft = FILE.with_suffix(f".{worker}")
    draft.write_text(json.dumps(entries), encoding="utf-8")
    draft.replace(FILE)  # readers never see half a file


def work(worker, numbers, ready, lock):
    ready.wait(timeout=60)
    for n in numbers:
        result = largest_factor(n)
        with lock:
            enter(n, result, worker)


if __name__ == "__main__":
    FILE.write_text("{}", encoding="utf-8")
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
    entered = len(json.loads(FILE.read_text(encoding="utf-8")))
    print(f"600 results, {600 - entered} of them lost")
    sys.exit(any(worker.exitcode for worker in workers))
