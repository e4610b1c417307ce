"""A task that takes about as long as wanted

Put your own work in the place of task().
"""

from hashlib import sha256
from time import perf_counter

DATA = memoryview(bytes(8_000_000))


def task(size):
    """Hash so many bytes; above 2,047, without holding the GIL."""
    return sha256(DATA[:size]).digest()


def seconds(size):
    times = []
    for _ in range(9):
        begin = perf_counter()
        task(size)
        times.append(perf_counter() - begin)
    return min(times)


def sizes(lengths):
    """Yield each length in seconds with the size of its tasks."""
    empty, full = seconds(0), seconds(1_000_000)
    for length in lengths:
        share = max(0, length - empty) / (full - empty)
        yield length, round(1_000_000 * share)


if __name__ == "__main__":
    for length, size in sizes([2e-6, 0.000_1, 0.002]):
        print(f"{1e6 * length:5.0f} µs: hash {size:,} bytes")
