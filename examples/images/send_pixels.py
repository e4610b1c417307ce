# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Send each photo to the worker, and the small one back

The parent opens and saves. Every pixel is pickled, goes through a
pipe, and is unpickled on the other side.
"""

import sys
from multiprocessing import Pool
from pathlib import Path

from PIL import Image, ImageFilter

sys.path.insert(0, str(Path(__file__).parent))
from photos import folder_of_photos


def shrink(photo):
    sharp = photo.filter(ImageFilter.UnsharpMask(radius=2))
    return sharp.resize((800, 600), Image.Resampling.LANCZOS)


def opened(path):
    with Image.open(path) as photo:
        return photo.copy()


if __name__ == "__main__":
    with folder_of_photos() as folder, Pool() as pool:
        (folder / "small").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        images = map(opened, photos)
        for path, small in zip(photos, pool.imap(shrink, images)):
            small.save(path.parent / "small" / path.name)
        done = [path.name for path in photos]
    print(f"{len(done)} photos, the last one: {done[-1]}")
