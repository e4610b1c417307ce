"""A zombie keeps its process ID until it is joined

Windows has no zombies.
"""

import os
from hashlib import sha256
from multiprocessing import get_context
from multiprocessing.connection import wait


def work():
    for n in range(100_000):
        sha256(b"%d" % n).digest()


def exists(pid):
    try:
        os.kill(pid, 0)  # sends no signal, only checks
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    child = get_context("spawn").Process(target=work)
    child.start()
    wait([child.sentinel])
    print("Ended. Process ID still taken:", exists(child.pid))
    child.join()  # removes the zombie
    print("Joined. Process ID still taken:", exists(child.pid))
