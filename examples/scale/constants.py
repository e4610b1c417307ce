# /// script
# requires-python = "<3.15"
# dependencies = [
#   "distributed", "mpi4py", "mpich", "ray; python_version < '3.15'",
# ]
# [tool.measured]
# exclusive = true
# rounds = 6
# timeout = 600
# open_files = 8192
# leaves = ["temporary file"]
# ///
"""Start, call and bytes of four engines, each with two workers"""

from statistics import median
from time import monotonic, perf_counter

from each_alone import call_for_each
from four_ways import WAYS

BYTES = 10_000_000


def same(number):
    return number


def size(data):
    return len(data)


def make(size):
    return bytes(size)


def seconds(run, function, items, times=1):
    took = []
    for _ in range(times):
        begin = perf_counter()
        run(function, items)
        took.append(perf_counter() - begin)
    return median(took)


def measure(way, _, began):
    with WAYS[way]() as run:
        run(same, [0])
        yield "first result", monotonic() - float(began)
        for function, items in (same, range(200)), (size, [b"."]):
            run(function, items)  # warm up
        yield "round trip", seconds(run, same, [0], 50)
        yield "one of many", seconds(run, same, range(500), 3) / 500
        yield "bytes in", seconds(run, size, [bytes(BYTES)], 5) / BYTES
        yield "bytes out", seconds(run, make, [BYTES], 5) / BYTES


if __name__ == "__main__":
    call_for_each(measure, WAYS, "constants.json")
