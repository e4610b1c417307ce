# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Remove the grain from photos, one after another

The median of each pixel and its neighbours, after shrinking.
"""

import sys
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
    with folder_of_photos() as folder:
        (folder / "clean").mkdir()
        done = list(map(denoise, sorted(folder.glob("*.jpg"))))
    print(f"{len(done)} photos, the last one: {done[-1]}")
