# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos sent to the workers and back as pixels"""

import json
import pickle
from multiprocessing import Pool
from pathlib import Path

from photos import folder_of_photos
from PIL import Image, ImageFilter


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
        sent = len(pickle.dumps(opened(path)))
    print(f"{len(photos)} photos, the last one {path.name}")
    sizes = {"sent": sent, "returned": len(pickle.dumps(small))}
    Path("sizes.json").write_text(json.dumps(sizes), encoding="ascii")
