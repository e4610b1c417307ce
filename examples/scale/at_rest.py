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
"""Memory and CPU time of four engines without work (Linux)"""

from contextlib import suppress
from pathlib import Path
from time import sleep

from each_alone import call_for_each
from four_ways import WAYS

PROC = Path("/proc")


def memory(process):
    rollup = (PROC / process / "smaps_rollup").read_text("utf-8")
    return 1024 * int(rollup.split("\nPss:")[1].split()[0])


def cpu_time(process):
    fields = (PROC / process / "stat").read_text().rpartition(")")[2]
    return sum(map(int, fields.split()[11:13])) / 100  # ticks


def below(process):
    """Return the PIDs of its children and of theirs."""
    found = set()
    for thread in (PROC / process / "task").iterdir():
        with suppress(OSError):  # a thread that has just ended
            for child in (thread / "children").read_text().split():
                found |= {child, *below(child)}
    return found


def wait(time):
    sleep(time)  # Ray takes Python functions only


def measure(way, launcher, _):
    with WAYS[way]() as run:
        run(wait, [0.1] * 4)
        sleep(2)
        before = {each: cpu_time(each) for each in below(launcher)}
        sleep(4)
        used = [
            cpu_time(process) - before[process] for process in before
        ]
        yield "CPU share", sum(used) / 4
        yield "memory", sum(map(memory, before))
        yield "processes", len(before)


if __name__ == "__main__":
    call_for_each(measure, WAYS, "at_rest.json")
