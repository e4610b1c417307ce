# /// script
# [tool.measured.variants]
# fork = {}
# spawn = {}
# forkserver = {}
# ///
"""The bytes written for 24 tasks that use a table of a megabyte"""

import json
from multiprocessing import Pool
from pathlib import Path

TABLE = bytes(range(250)) * 4_000


class Table:
    def __init__(self, values):
        self.values = values

    def look_up(self, n):
        return self.values[n]


def keep(a_table):
    global kept
    kept = a_table


def look_up_kept(n):
    return kept.look_up(n)


def written():  # by this process, on Linux, also to pipes
    return int(Path("/proc/self/io").read_text().split()[3])


def count(function, chunksize=None, setup=(None,)):
    before = written()
    with Pool(2, *setup) as pool:
        found = pool.map(function, range(24), chunksize)
    assert found == list(range(24))
    return written() - before


if __name__ == "__main__":
    table = Table(TABLE)
    counts = {
        "method, chunksize=1": count(table.look_up, 1),
        "method": count(table.look_up),
        "initializer": count(look_up_kept, setup=(keep, [table])),
    }
    Path("bytes.json").write_text(json.dumps(counts))
    print(*(f"{n:11,}  {way}" for way, n in counts.items()), sep="\n")
