# /// script
# dependencies = ["pillow"]
# ///
"""Metadata of a photo, saved with and without it"""

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import ExifTags, Image

ORIENTATION = ExifTags.Base.Orientation


def orientation(path):
    with Image.open(path) as photo:
        return photo.getexif().get(ORIENTATION)


if __name__ == "__main__":
    with TemporaryDirectory(dir=".") as folder:
        path = Path(folder, "photo.jpg")
        small = Path(folder, "small.jpg")
        exif = Image.Exif()
        exif[ORIENTATION] = 6  # to be shown turned by 90 degrees
        Image.new("RGB", (400, 300)).save(path, exif=exif)
        print("original:", orientation(path))

        with Image.open(path) as photo:
            shrunk = photo.resize((40, 30))
            shrunk.save(small)
            print("saved without exif=:", orientation(small))
            shrunk.save(small, exif=photo.getexif())
            print("saved with exif=:", orientation(small))
