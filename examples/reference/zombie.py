"""A process that has ended, and is still in the table

A zombie does nothing and holds almost nothing, but its number is taken
until its parent asks how it ended. (On Windows there are none.)
"""

import os
from hashlib import sha256
from multiprocessing import get_context
from multiprocessing.connection import wait


def work():
    for n in range(100_000):
        sha256(b"%d" % n).digest()


def in_the_table(pid):
    try:
        os.kill(pid, 0)  # sends no signal, only asks
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    child = get_context("spawn").Process(target=work)
    child.start()
    wait([child.sentinel])
    print("Has ended. Still in the table:", in_the_table(child.pid))
    child.join()
    print("After join. Still in the table:", in_the_table(child.pid))
