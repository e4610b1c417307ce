# /// script
# [tool.measured]
# exclusive = true
# ///
"""Average one large file by station, line by line

Each line is split, its number is read, and two counters add up.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from temperatures import large_file


def add_up(lines):
    readings, tenths = Counter(), Counter()
    for line in lines:
        station, reading = line.split(b";")
        readings[station] += 1
        tenths[station] += int(reading)
    return readings, tenths


if __name__ == "__main__":
    with large_file() as path, path.open("rb") as lines:
        readings, tenths = add_up(lines)
    for station in sorted(readings):
        mean = tenths[station] / readings[station] / 10
        print(
            f"{station.decode():7} {readings[station]:8,} {mean:6.2f}"
        )
