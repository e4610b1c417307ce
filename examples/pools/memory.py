# /// script
# dependencies = ["joblib", "loky", "mpire"]
# ///
"""Memory of the processes of five pools (Linux)"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

from five_pools import POOLS
from fresh import call_for_each

WAYS = ["joblib", "loky", "mpire fork", "mpire spawn", "pool fork"]
WAYS += ["pool spawn", "executor fork", "executor spawn"]


def memory(process):
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
    return 1024 * int(rollup.split("\nPss:")[1].split()[0])


def below(process):
    """Return the PIDs of its children and of theirs."""
    found = set()
    for thread in Path(f"/proc/{process}/task").iterdir():
        with suppress(OSError):  # a thread that has just ended
            for child in (thread / "children").read_text().split():
                found |= {int(child), *below(child)}
    return found


def tell(number):
    sleep(0.02)
    return os.getpid(), "numpy" in sys.modules


def measure(name, *method):
    with POOLS[name](2, *method) as run:
        workers = {}
        while len(workers) < 2:  # until both have started
            workers |= run(tell, range(4), 1)
        others = below("self") - set(workers)
        yield "workers", [memory(worker) for worker in workers]
        yield "others", [memory(other) for other in others]
        yield "numpy", any(workers.values())


if __name__ == "__main__":
    if Path("/proc/self/smaps_rollup").exists():
        call_for_each(measure, WAYS, "memory.json")
