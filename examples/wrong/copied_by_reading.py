"""Memory of a forked worker that only reads a list, for Linux"""

import json
from multiprocessing import get_context
from pathlib import Path

ROLLUP = Path("/proc/self/smaps_rollup")


def memory():
    """Return megabytes: private dirty, PSS (with its shared part)."""
    rows = [row.split() for row in ROLLUP.read_text().splitlines()[1:]]
    kib = {row[0].rstrip(":"): int(row[1]) for row in rows}
    return kib["Private_Dirty"] / 1024, kib["Pss"] / 1024


def read(numbers, sender):
    before = memory()
    sum(numbers)
    sender.send({"before": before, "after": memory()})


if __name__ == "__main__":
    fork = get_context("fork")
    numbers = list(range(1_000_000, 1_400_000))
    receiver, sender = fork.Pipe(duplex=False)
    worker = fork.Process(target=read, args=(numbers, sender))
    worker.start()
    told = receiver.recv()
    worker.join()
    for when, (private, pss) in told.items():
        print(f"{when}: private {private:.0f} MB, PSS {pss:.0f} MB")
    Path("memory.json").write_text(json.dumps(told), "utf-8")
