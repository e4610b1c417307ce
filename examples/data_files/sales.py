"""A folder of CSV files, one for each day, with a sale on each line

A thousand lines from a seeded generator are repeated.
"""

from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

STORES = ["Bergen", "Cairo", "Lima", "Oslo", "Perth", "Quito"]


def line(rng, item):
    return f"{item},{rng.choice(STORES)},{rng.randint(100, 9999)}\n"


@contextmanager
def folder_of_sales(days=8):
    """Create the files in a temporary folder."""
    rng = Random(1)
    block = "".join(line(rng, item) for item in range(1000))
    with TemporaryDirectory(dir=".") as name:
        for day in range(1, days + 1):
            file = Path(name) / f"2026-11-{day:02}.csv"
            text = "item,store,cents\n" + block * 60
            file.write_text(text, encoding="utf-8")
        yield Path(name)


if __name__ == "__main__":
    with folder_of_sales() as folder:
        for file in sorted(folder.iterdir()):
            with file.open(encoding="utf-8") as lines:
                print(f"{file.name}: {sum(1 for _ in lines):,} lines")
