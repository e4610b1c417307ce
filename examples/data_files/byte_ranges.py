# /// script
# [tool.measured]
# exclusive = true
# ///
"""Mean temperature by station, one large file read in byte ranges"""

from collections import Counter
from itertools import pairwise
from multiprocessing import Pool

from temperatures import large_file
from whole_file import add_up, report
from whole_lines import lines_of


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
    report(readings, tenths)
