"""Byte ranges in which every line belongs to one range"""

from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory


def lines_of(path, start, stop):
    """Yield the lines that begin in a range of bytes."""
    with path.open("rb") as file:
        if start:
            file.seek(start - 1)
            file.readline()  # the end of a line that began before
        position = file.tell()
        for line in file:
            if position >= stop:
                break
            yield line
            position += len(line)


def add_up(path, start, stop):
    numbers = list(lines_of(path, start, stop))
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
