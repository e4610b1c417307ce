# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Sharpen and shrink photos, one after another

Each is opened, sharpened, shrunk and saved in another folder.
"""

import sys
from pathlib import Path

from PIL import Image, ImageFilter

sys.path.insert(0, str(Path(__file__).parent))
from photos import folder_of_photos


def shrink(path):
    with Image.open(path) as photo:
        sharp = photo.filter(ImageFilter.UnsharpMask(radius=2))
    small = sharp.resize((800, 600), Image.Resampling.LANCZOS)
    small.save(path.parent / "small" / path.name)
    return path.name, small.size


if __name__ == "__main__":
    with folder_of_photos() as folder:
        (folder / "small").mkdir()
        done = list(map(shrink, sorted(folder.glob("*.jpg"))))
    print(f"{len(done)} photos, the last one: {done[-1]}")
