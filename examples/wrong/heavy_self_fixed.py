# /// script
# [tool.measured]
# exclusive = true
# ///
"""An object that each worker gets once, when it starts"""

import json
import pickle
from math import isqrt
from multiprocessing import Pool
from pathlib import Path


class Squares:
    def __init__(self, limit: int) -> None:
        self.table = [n * n for n in range(limit)]

    def ways(self, total: int) -> int:
        """Return in how many ways two squares add up to total."""
        few = self.table[: isqrt(total) + 1]
        squares = set(few)
        return sum(total - square in squares for square in few)


def keep(squares: Squares) -> None:
    global kept
    kept = squares


def ways(total: int) -> int:
    return kept.ways(total)


if __name__ == "__main__":
    squares = Squares(400_000)
    totals = range(5, 4_000_000, 10_000)
    with Pool(2, initializer=keep, initargs=(squares,)) as pool:
        found = pool.map(ways, totals)
    print(f"{len(found)} totals, {sum(found)} ways")
    size = len(pickle.dumps(ways))
    Path("size.json").write_text(json.dumps(size), encoding="utf-8")
