# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos denoised and shrunk in processes"""

from multiprocessing import Pool

from photos import folder_of_photos
from PIL import Image, ImageFilter


def denoise(path):
    with Image.open(path) as photo:
        small = photo.resize((400, 300), Image.Resampling.LANCZOS)
    clean = small.filter(ImageFilter.MedianFilter(3))
    clean.save(path.parent / "clean" / path.name)
    return path.name


if __name__ == "__main__":
    with folder_of_photos() as folder, Pool() as pool:
        (folder / "clean").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = pool.map(denoise, photos, chunksize=1)
    print(f"{len(done)} photos, the last one {done[-1]}")
