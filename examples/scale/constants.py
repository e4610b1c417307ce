# /// script
# requires-python = "<3.15"
# dependencies = ["distributed", "mpi4py", "ray;python_version<'3.15'"]
# [tool.measured]
# exclusive = true
# rounds = 6
# timeout = 600
# leaves = ["temporary file"]
# ///
"""Start, call and bytes of four engines, each with two workers"""

from statistics import median
from time import monotonic
from timeit import repeat

from each_alone import call_for_each
from four_ways import WAYS

BYTES = 10_000_000


def same(number):
    return number


def size(data):
    return len(data)


def make(length):
    return bytes(length)


def seconds(run, f, items, times):
    return median(repeat(lambda: run(f, items), number=1, repeat=times))


def measure(way, _, began):
    with WAYS[way]() as run:
        run(same, [0])
        yield "first result", monotonic() - float(began)
        run(same, range(200))  # warm up
        yield "round trip", seconds(run, same, [0], 50)
        yield "one of many", seconds(run, same, range(500), 3) / 500
        yield "in", seconds(run, size, [bytes(BYTES)], 5) / BYTES
        yield "out", seconds(run, make, [BYTES], 5) / BYTES


if __name__ == "__main__":
    call_for_each(measure, WAYS, "constants.json")
