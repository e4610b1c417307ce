"""One worker fails, and the others hear of it at the barrier

abort() breaks the barrier: everyone who waits there, or comes later,
gets an error. The lines may come in another order.
"""

import sys
from multiprocessing import Barrier, Process
from threading import BrokenBarrierError


def parse(fields):
    return [int(field) for field in fields]


def work(name, fields, parsed):
    try:
        total = sum(parse(fields))
    except ValueError as error:
        parsed.abort()
        sys.exit(f"{name}: {error}")
    try:
        parsed.wait(timeout=10)
    except BrokenBarrierError:
        print(f"{name}: the others failed, so {total} is of no use")


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
    assert [worker.exitcode for worker in workers] == [0, 1, 0]
