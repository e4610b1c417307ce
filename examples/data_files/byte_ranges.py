# /// script
# [tool.measured]
# exclusive = true
# ///
"""Average one large file by station, in ranges of its bytes

A line belongs to the range in which it begins.
"""

import sys
from collections import Counter
from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from temperatures import large_file
from whole_file import add_up


def lines_of(path, start, stop):
    with path.open("rb") as file:
        if start:
            file.seek(start - 1)
            file.readline()  # the end of a line that began before
        data = file.read(max(0, stop - file.tell()))
        if data and not data.endswith(b"\n"):
            data += file.readline()  # the end of the last line
    return data.splitlines()


def add_up_range(path, start, stop):
    return add_up(lines_of(path, start, stop))


if __name__ == "__main__":
    readings, tenths = Counter(), Counter()
    with large_file() as path, Pool() as pool:
        size, parts = path.stat().st_size, 16
        cuts = [size * n // parts for n in range(parts + 1)]
        ranges = [(path, start, stop) for start, stop in pairwise(cuts)]
        for part in pool.starmap(add_up_range, ranges, chunksize=1):
            readings.update(part[0])
            tenths.update(part[1])
    for station in sorted(readings):
        mean = tenths[station] / readings[station] / 10
        print(
            f"{station.decode():7} {readings[station]:8,} {mean:6.2f}"
        )
