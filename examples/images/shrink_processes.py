# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos sharpened and shrunk in processes"""

from multiprocessing import Pool

from photos import folder_of_photos
from PIL import Image, ImageFilter


def shrink(path):
    with Image.open(path) as photo:
        sharp = photo.filter(ImageFilter.UnsharpMask(radius=2))
    small = sharp.resize((800, 600), Image.Resampling.LANCZOS)
    small.save(path.parent / "small" / path.name)
    return path.name


if __name__ == "__main__":
    with folder_of_photos() as folder, Pool() as pool:
        (folder / "small").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = pool.map(shrink, photos, chunksize=1)
    print(f"{len(done)} photos, the last one {done[-1]}")
