"""Ranges that cut lines in two

Four workers read a quarter of the bytes each, wherever it ends. A
number that is cut becomes two numbers, and nobody complains.
"""

from multiprocessing import Pool
from pathlib import Path


def add_up(path, start, size):
    with path.open("rb") as file:
        file.seek(start)
        lines = file.read(size).split()
    return len(lines), sum(map(int, lines))


if __name__ == "__main__":
    path = Path("numbers.txt")
    numbers = range(100_000, 200_003)
    path.write_bytes(b"".join(b"%d\n" % number for number in numbers))
    size = path.stat().st_size // 4 + 1
    quarters = [(path, n * size, size) for n in range(4)]
    with Pool(2) as pool:
        counts, sums = zip(*pool.starmap(add_up, quarters))
    path.unlink()
    print(f"in the file: {len(numbers):,} numbers, {sum(numbers):,}")
    print(f"added up:    {sum(counts):,} numbers, {sum(sums):,}")
