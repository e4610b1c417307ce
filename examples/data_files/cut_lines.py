"""Byte ranges that cut lines in two"""

from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory


def add_up(path, start, stop):
    with path.open("rb") as file:
        file.seek(start)
        numbers = file.read(stop - start).split()
    return len(numbers), sum(map(int, numbers))


if __name__ == "__main__":
    numbers = range(100_000, 200_003)
    with TemporaryDirectory(dir=".") as folder, Pool(2) as pool:
        path = Path(folder) / "numbers.txt"
        path.write_bytes(b"".join(b"%d\n" % n for n in numbers))
        cuts = [path.stat().st_size * n // 4 for n in range(5)]
        ranges = [(path, start, stop) for start, stop in pairwise(cuts)]
        counts, sums = zip(*pool.starmap(add_up, ranges))
    print(f"in the file: {len(numbers):,} numbers, {sum(numbers):,}")
    print(f"added up:    {sum(counts):,} numbers, {sum(sums):,}")
