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

from functools import partial
from statistics import median
from time import monotonic
from timeit import repeat

from each_alone import call_for_each
from four_ways import WAYS, mpi

BYTES = 10_000_000
ENGINES = WAYS | {"mpi busy": partial(mpi, backoff=0)}


def size(data):
    return len(data)


def make(length):
    return b"x" * length


def seconds(run, f, items, times):
    return median(repeat(lambda: run(f, items), number=1, repeat=times))


def measure(way, _, began):
    with ENGINES[way]() as run:
        run(size, [b""])
        yield "first result", monotonic() - float(began)
        run(size, [b""] * 200)  # warm up
        yield "round trip", seconds(run, size, [b""], 50)
        yield "one of many", seconds(run, size, [b""] * 500, 3) / 500
        two = [make(BYTES), make(BYTES)]  # a value for each worker
        yield "in", seconds(run, size, two, 3) / (2 * BYTES)
        yield "out", seconds(run, make, [BYTES] * 2, 3) / (2 * BYTES)


if __name__ == "__main__":
    call_for_each(measure, ENGINES, "constants.json")
