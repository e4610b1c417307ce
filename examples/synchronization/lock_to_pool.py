"""Two ways to give a lock to the workers of an executor

Each task writes 300 lines to one file. The lock keeps them together.
"""

from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from itertools import pairwise
from multiprocessing import Lock
from pathlib import Path

FILE = Path("checksums.txt")


def write_block(job, lock):
    sums = [sha256(b"%d" % n).hexdigest() for n in range(300)]
    with lock, FILE.open("a", encoding="utf-8") as file:
        for line in sums:
            print(job, line, file=file)


def keep(the_lock):
    global lock  # a name for it in this worker
    lock = the_lock


def write_block_under_lock(job):
    write_block(job, lock)


if __name__ == "__main__":
    lock, jobs = Lock(), range(40)

    with ProcessPoolExecutor(2) as executor:
        try:
            executor.submit(write_block, 0, lock).result()
        except RuntimeError as error:
            print(f"RuntimeError:\n  {error}")

    with ProcessPoolExecutor(
        2, initializer=keep, initargs=(lock,)
    ) as executor:
        list(executor.map(write_block_under_lock, jobs))
    owners = [
        line.split()[0]
        for line in FILE.read_text(encoding="utf-8").splitlines()
    ]
    changes = sum(a != b for a, b in pairwise(owners))
    print(len(owners), "lines in", changes + 1, "unbroken blocks")
