"""Tasks of a pool that stop when one of them has found an answer

An answer is a number whose SHA-256 hash begins with five zeros. The
number can differ from run to run.
"""

from hashlib import sha256
from multiprocessing import Manager, Pool

SIZE = 100_000


def is_answer(n):
    return sha256(b"%d" % n).hexdigest().startswith("00000")


def search(start, stop):
    for n in range(start, start + SIZE):
        if n % 1000 == 0 and stop.is_set():
            return None
        if is_answer(n):
            stop.set()
            return n
    return None


if __name__ == "__main__":
    with Manager() as manager, Pool(2) as pool:
        stop = manager.Event()
        tasks = [(n * SIZE, stop) for n in range(30)]
        results = pool.starmap(search, tasks, chunksize=1)
    for n in results:
        if n is not None:
            print(f"found {n}: {sha256(b'%d' % n).hexdigest()[:20]}")
