# /// script
# [tool.measured]
# exclusive = true
# ///
"""A method brings its whole object along

pool.map sends the function with each chunk of items. A bound
method is sent as its name and its object, and the object has a
table of squares.
"""

import json
import pickle
from math import isqrt
from multiprocessing import Pool
from pathlib import Path


class Squares:
    def __init__(self, limit: int) -> None:
        self.table = [n * n for n in range(limit)]

    def ways(self, total: int) -> int:
        """In how many ways is total the sum of two squares?"""
        few = self.table[: isqrt(total) + 1]
        squares = set(few)
        return sum(total - square in squares for square in few)


if __name__ == "__main__":
    squares = Squares(600_000)
    totals = range(5, 4_000_000, 10_000)
    with Pool(2) as pool:
        ways = pool.map(squares.ways, totals)
    print(f"{len(ways)} totals, {sum(ways)} ways")
    size = len(pickle.dumps(squares.ways))
    Path("size.json").write_text(json.dumps(size))
