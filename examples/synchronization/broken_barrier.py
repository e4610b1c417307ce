"""A failing worker that breaks the barrier for the others

The order of the lines can vary.
"""

import sys
from multiprocessing import Barrier, Process
from threading import BrokenBarrierError


def work(name, fields, parsed):
    try:
        total = sum(int(field) for field in fields)
    except ValueError as error:
        parsed.abort()
        sys.exit(f"{name}: {error}")
    try:
        parsed.wait(timeout=10)
    except BrokenBarrierError:
        sys.exit(f"{name}: another worker failed; {total} is discarded")
    print(f"{name}: {total}")


if __name__ == "__main__":
    inputs = {"A": ["1", "2"], "B": ["3", "four"], "C": ["5", "6"]}
    parsed = Barrier(len(inputs))
    workers = [
        Process(target=work, args=(name, fields, parsed))
        for name, fields in inputs.items()
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("exit codes:", [worker.exitcode for worker in workers])
