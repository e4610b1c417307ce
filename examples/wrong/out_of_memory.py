"""A worker that is killed, as if memory had run out"""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def load(megabytes):
    if megabytes > 4_000:  # here the system would kill the worker
        os.kill(os.getpid(), signal.SIGKILL)
    return len(bytearray(megabytes * 2**20))


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        for megabytes in 20, 8_000, 30:
            try:
                size = executor.submit(load, megabytes).result()
                print(f"{megabytes} MB: {size:,} bytes loaded")
            except BrokenProcessPool:
                print(f"{megabytes} MB: BrokenProcessPool")
