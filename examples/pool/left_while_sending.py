# /// script
# [tool.measured]
# timeout = 2.5
# expect = "timeout"
# ///
"""A with block is left while imap prepares the next item"""

import bz2
import random
import zlib
from multiprocessing import Event, Pool


class Scan:
    """Readings, compressed on the way to a worker."""

    def __init__(self, seed):
        self.readings = random.Random(seed).randbytes(6_000_000)

    def __getstate__(self):
        return zlib.compress(self.readings)

    def __setstate__(self, compressed):
        self.readings = zlib.decompress(compressed)


def prepare(event):
    global begun
    begun = event


def noise(scan):
    begun.set()
    return len(bz2.compress(scan.readings)) / len(scan.readings)


if __name__ == "__main__":
    scans, event = [Scan(seed) for seed in range(4)], Event()
    with Pool(1, prepare, (event,)) as pool:
        shares = pool.imap(noise, scans)
        event.wait(30)
        print("leaving, as after an error or a Ctrl-C", flush=True)
    print("left")
