# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Remove the grain from photos in threads

While Pillow computes medians, no other thread runs Python code.
"""

import sys
from multiprocessing.pool import ThreadPool
from pathlib import Path

from PIL import Image, ImageFilter

sys.path.insert(0, str(Path(__file__).parent))
from photos import folder_of_photos


def denoise(path):
    with Image.open(path) as photo:
        small = photo.resize((480, 360), Image.Resampling.LANCZOS)
    clean = small.filter(ImageFilter.MedianFilter(3))
    clean.save(path.parent / "clean" / path.name)
    return path.name, clean.size


if __name__ == "__main__":
    with folder_of_photos() as folder, ThreadPool() as pool:
        (folder / "clean").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = pool.map(denoise, photos, chunksize=1)
    print(f"{len(done)} photos, the last one: {done[-1]}")
