"""An executor is left at the same moment"""

import bz2
import random
import zlib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Event


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
    with ProcessPoolExecutor(1, None, prepare, (event,)) as executor:
        try:
            shares = executor.map(noise, scans)
            event.wait(30)
            print("leaving, as after an error or a Ctrl-C", flush=True)
        finally:
            executor.shutdown(cancel_futures=True)
    print("left")
