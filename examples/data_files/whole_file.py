# /// script
# [tool.measured]
# exclusive = true
# ///
"""Mean temperature by station, one large file read line by line"""

from collections import Counter

from temperatures import large_file


def add_up(lines):
    """Return the number and the sum of the readings by station."""
    readings, tenths = Counter(), Counter()
    for line in lines:
        station, reading = line.split(b";")
        readings[station] += 1
        tenths[station] += int(reading)
    return readings, tenths


def report(readings, tenths):
    for station in sorted(readings):
        mean = tenths[station] / readings[station] / 10
        name = station.decode("utf-8")
        print(f"{name:7} {readings[station]:8,} {mean:6.2f}")


if __name__ == "__main__":
    with large_file() as path, path.open("rb") as lines:
        report(*add_up(lines))
