# /// script
# [tool.measured]
# exclusive = true
# ///
"""A method whose object holds a large table"""

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


if __name__ == "__main__":
    squares = Squares(400_000)
    totals = range(5, 4_000_000, 10_000)
    with Pool(2) as pool:
        ways = pool.map(squares.ways, totals)
    print(f"{len(ways)} totals, {sum(ways)} ways")
    size = len(pickle.dumps(squares.ways))
    Path("size.json").write_text(json.dumps(size), encoding="utf-8")
