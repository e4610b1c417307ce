# /// script
# dependencies = ["numpy"]
# [tool.measured.variants]
# fork = {}
# spawn = {}
# forkserver = {}
# ///
"""Memory of a program with 1 to 8 workers that use NumPy (Linux)"""

import json
import os
from multiprocessing import Event, Process, Semaphore
from pathlib import Path

import numpy as np
from meter import total, tree


def work(ready, done):
    np.linalg.inv(np.eye(50))
    ready.release()
    done.wait(30)


def measure(counts=(1, 2, 4, 6, 8)):
    """Return bytes of all processes, by kind and number of workers."""
    ready, done = Semaphore(0), Event()
    workers, held = [], {}
    try:
        for count in counts:
            added = range(len(workers), count)
            for _ in added:
                args = ready, done
                worker = Process(target=work, args=args, daemon=True)
                worker.start()
                workers.append(worker)
            for _ in added:
                if not ready.acquire(timeout=30):
                    raise TimeoutError("a worker isn't ready")
            for kind, size in total(tree(os.getpid())).items():
                held.setdefault(kind, {})[count] = size
    finally:
        done.set()
        for worker in workers:
            worker.join(30)
    return held


if __name__ == "__main__":
    held = measure()
    for kind, sizes in held.items():
        print(kind, *(f"{size / 1e6:6.1f}" for size in sizes.values()))
    Path("held.json").write_text(json.dumps(held))
