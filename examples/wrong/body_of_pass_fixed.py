# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A worker function that shrinks images, one of which is missing

An image has a byte for each pixel. The small one has every other
pixel of every other row.
"""

from multiprocessing import Pool
from pathlib import Path

WIDTH, HEIGHT = 256, 160


def shrink(path: str) -> str:
    pixels = Path(path).read_bytes()
    rows = range(0, len(pixels), 2 * WIDTH)
    small = b"".join(pixels[row : row + WIDTH : 2] for row in rows)
    Path(f"small-{path}").write_bytes(small)
    return f"{path}: {len(pixels)} pixels, now {len(small)}"


if __name__ == "__main__":
    paths = ["beach.gray", "forest.gray", "lake.gray"]
    for path in paths[:2]:
        Path(path).write_bytes(bytes(range(WIDTH)) * HEIGHT)
    with Pool(2) as pool:
        for line in pool.imap(shrink, paths):
            print(line)
