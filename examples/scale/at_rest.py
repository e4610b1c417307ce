# /// script
# requires-python = "<3.15"
# dependencies = ["distributed", "mpi4py", "ray;python_version<'3.15'"]
# [tool.measured]
# timeout = 600
# leaves = ["temporary file"]
# ///
"""Memory of four engines without work (Linux)"""

from contextlib import suppress
from pathlib import Path
from time import sleep

from each_alone import call_for_each
from four_ways import WAYS


def memory(process):
    with suppress(OSError):  # a process that has just ended
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        return 1024 * int(rollup.split("\nPss:")[1].split()[0])
    return 0


def below(process):
    """Return the PIDs of its children and of theirs."""
    found = set()
    for thread in Path(f"/proc/{process}/task").iterdir():
        with suppress(OSError):  # a thread that has just ended
            for child in (thread / "children").read_text().split():
                found |= {child, *below(child)}
    return found


def wait(time):
    sleep(time)  # Ray takes only functions in Python


def measure(way, launcher, _):
    with WAYS[way]() as run:
        run(wait, [0.1] * 4)
        sleep(2)
        held = list(filter(None, map(memory, below(launcher))))
        yield "processes", len(held)
        yield "memory", sum(held)


if __name__ == "__main__":
    if Path("/proc/self/smaps_rollup").exists():
        call_for_each(measure, WAYS, "at_rest.json")
