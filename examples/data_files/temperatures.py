# /// script
# [tool.measured]
# exclusive = true
# ///
"""One large file: a station and a temperature on each line

In tenths of a degree, so that sums are whole numbers. A thousand
lines from a seeded generator, written again and again.
"""

from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

STATIONS = ["Bergen", "Cairo", "Lima", "Oslo", "Perth", "Quito"]


@contextmanager
def large_file(blocks=1000):
    """Make the file in a temporary folder."""
    chance = Random(1)
    block = "".join(
        f"{chance.choice(STATIONS)};{chance.randint(-150, 400)}\n"
        for _ in range(1000)
    )
    with TemporaryDirectory(dir=".") as name:
        path = Path(name) / "temperatures.csv"
        with path.open("w", newline="\n") as file:
            for _ in range(blocks):
                file.write(block)
        yield path


if __name__ == "__main__":
    with large_file() as path, path.open() as lines:
        print("first line:", next(lines).strip())
        print(f"{1 + sum(1 for _ in lines):,} lines")
