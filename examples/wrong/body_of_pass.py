"""A worker function without a body, and files that don't exist"""

from multiprocessing import Pool
from pathlib import Path


def shrink(path: str) -> None:
    pass  # make the image smaller


if __name__ == "__main__":
    paths = ["beach.gray", "forest.gray", "lake.gray"]
    with Pool(2) as pool:
        pool.map(shrink, paths)
    print(f"{len(paths)} images done")
    print(f"{sum(Path(path).exists() for path in paths)} files here")
