"""Memory of a program and its child processes, for Linux

Run it with the PID of your program: python meter.py 4242
"""

import os
import sys
from contextlib import suppress
from pathlib import Path


def memory(pid="self"):
    """Return the bytes of one process: RSS, PSS and USS."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    rows = [row.split() for row in text.splitlines()[1:]]
    size = {row[0].rstrip(":"): 1024 * int(row[1]) for row in rows}
    unique = size["Private_Clean"] + size["Private_Dirty"]
    return {"RSS": size["Rss"], "PSS": size["Pss"], "USS": unique}


def children(pid):
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # that thread has just ended
            yield from map(int, listed.read_text().split())


def tree(pid):
    """Return the memory of a process and its descendants, by PID."""
    found = {pid: memory(pid)}
    for child in children(pid):
        with suppress(OSError):  # it has just ended
            found |= tree(child)
    return found


def total(found):
    """Return the sum of each kind."""
    by_kind = zip(*(sizes.values() for sizes in found.values()))
    return dict(zip(("RSS", "PSS", "USS"), map(sum, by_kind)))


if __name__ == "__main__":
    found = tree(int(sys.argv[1]) if sys.argv[1:] else os.getpid())
    print(f"{'PID':8} {'RSS':>8} {'PSS':>8} {'USS':>8}")
    for pid, sizes in [*found.items(), ("sum", total(found))]:
        cells = (f"{size / 1e6:5.1f} MB" for size in sizes.values())
        print(f"{pid:<8}", *cells)
