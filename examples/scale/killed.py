# /// script
# requires-python = "<3.15"
# dependencies = [
#   "distributed", "mpi4py", "mpich", "ray; python_version < '3.15'",
# ]
# [tool.measured]
# timeout = 600
# open_files = 8192
# leaves = ["temporary file"]
# ///
"""A task that kills its worker, in four engines (Unix)"""

import os
from pathlib import Path
from signal import SIGKILL
from time import monotonic, sleep

from each_alone import call_for_each
from four_ways import WAYS

CASES = [f"{way} {case}" for case in ("once", "always") for way in WAYS]


def task(call):
    """Note the time, and kill this worker in the first tries."""
    path, kills = call
    with Path(path).open("a") as file:
        file.write(f"{monotonic()}\n")
    if len(Path(path).read_text().split()) <= kills:
        os.kill(os.getpid(), SIGKILL)
    sleep(0.1)
    return "done"


def outcome(run, items):
    try:
        return run(task, items)[0]
    except Exception as error:
        return type(error).__name__


def measure(case, *_):
    way, how = case.split()
    path, kills = (
        Path(f"{case}.log").resolve(),
        1 if how == "once" else 99,
    )
    with WAYS[way]() as run:
        run(task, [(f"{path}.other", 0)] * 4)  # both workers are there
        yield "outcome", outcome(run, [(path, kills)])
        yield "next", outcome(run, [(f"{path}.next", 0)])
    yield "times", list(map(float, path.read_text().split()))


if __name__ == "__main__":
    may_fail = ("mpi once", "mpi always")
    call_for_each(measure, CASES, "killed.json", may_fail)
