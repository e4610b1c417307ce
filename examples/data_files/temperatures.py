# /// script
# [tool.measured]
# exclusive = true
# ///
"""One large file with a station and a temperature on each line

The temperatures are in tenths of a degree, so that sums are whole
numbers. A thousand lines from a seeded generator are repeated.
"""

from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

STATIONS = ["Bergen", "Cairo", "Lima", "Oslo", "Perth", "Quito"]


@contextmanager
def large_file(blocks=600):
    """Create the file in a temporary folder."""
    rng = Random(1)
    block = "".join(
        f"{rng.choice(STATIONS)};{rng.randint(-150, 400)}\n"
        for _ in range(1000)
    ).encode("utf-8")
    with TemporaryDirectory(dir=".") as name:
        path = Path(name) / "temperatures.txt"
        with path.open("wb") as file:
            for _ in range(blocks):
                file.write(block)
        yield path


if __name__ == "__main__":
    with large_file() as path, path.open("rb") as lines:
        print("first line:", next(lines).strip().decode("utf-8"))
        print(f"{1 + sum(1 for _ in lines):,} lines")
