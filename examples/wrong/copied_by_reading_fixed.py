"""Memory of a forked worker that only reads an array, for Linux"""

import json
from array import array
from multiprocessing import get_context
from pathlib import Path

ROLLUP = Path("/proc/self/smaps_rollup")


def memory():
    """Return bytes: private dirty, and PSS."""
    rows = [row.split() for row in ROLLUP.read_text().splitlines()[1:]]
    kib = {row[0].rstrip(":"): int(row[1]) for row in rows}
    return 1024 * kib["Private_Dirty"], 1024 * kib["Pss"]


def read(numbers, sender):
    before = memory()
    sum(numbers)
    sender.send({"before": before, "after": memory()})


if __name__ == "__main__":
    fork = get_context("fork")
    numbers = array("q", range(1_000_000, 1_400_000))
    receiver, sender = fork.Pipe(duplex=False)
    worker = fork.Process(target=read, args=(numbers, sender))
    worker.start()
    sender.close()  # or recv() hangs if the worker dies
    told = receiver.recv()
    worker.join()
    for when, (private, pss) in told.items():
        print(f"{when}: {private / 1e6:.0f} MB private dirty,", end=" ")
        print(f"{pss / 1e6:.0f} MB PSS")
    Path("memory.json").write_text(json.dumps(told), "utf-8")
