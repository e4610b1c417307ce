# /// script
# requires-python = "<3.15"
# dependencies = ["distributed", "mpi4py", "ray;python_version<'3.15'"]
# [tool.measured]
# timeout = 600
# leaves = ["shared memory", "temporary file"]
# ///
"""A task that kills its worker, in four engines (Unix)"""

import os
from pathlib import Path
from signal import SIGKILL
from time import monotonic

from each_alone import call_for_each
from four_ways import WAYS

CASES = [f"{way} {case}" for case in ("once", "always") for way in WAYS]


def task(call):
    """Note the time, and kill this worker in the first tries."""
    path, kills = call
    with path.open("a") as file:
        file.write(f"{monotonic()}\n")
    if len(path.read_text().split()) <= kills:
        os.kill(os.getpid(), SIGKILL)
    return "done"


def outcome(run, path, kills):
    try:
        return run(task, [(path, kills)])[0]
    except Exception as error:
        return type(error).__name__


def measure(case, *_):
    way, how = case.split()
    path, other = Path(f"{case}.log").resolve(), Path(f"{case}.other")
    with WAYS[way]() as run:
        run(task, [(other.resolve(), 0)])  # the workers have started
        yield "outcome", outcome(run, path, 1 if how == "once" else 99)
        yield "next", outcome(run, other.resolve(), 0)
    yield "times", list(map(float, path.read_text().split()))


if __name__ == "__main__":
    may_fail = ("mpi once", "mpi always")
    call_for_each(measure, CASES, "killed.json", may_fail)
