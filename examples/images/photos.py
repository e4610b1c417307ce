# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""A folder of grainy photos

Gradients in red, green and blue, shifted from photo to photo, with
grain from a seeded generator, so every run makes the same files.
"""

import json
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

SIZE = 1000, 750


@contextmanager
def folder_of_photos(count=6):
    """Create the photos in a temporary folder."""
    red = Image.linear_gradient("L").resize(SIZE)
    blue = Image.radial_gradient("L").resize(SIZE)
    noise = Random(1).randbytes(SIZE[0] * SIZE[1])
    grain = Image.frombytes("L", SIZE, noise).convert("RGB")
    with TemporaryDirectory(dir=".") as name:
        for number in range(count):
            green = ImageChops.offset(red, 0, 100 * number)
            photo = Image.merge("RGB", (red, green, blue))
            photo = Image.blend(photo, grain, 0.1)
            photo.save(Path(name) / f"photo_{number}.jpg")
        yield Path(name)


if __name__ == "__main__":
    with folder_of_photos() as folder:
        photos = sorted(folder.glob("*.jpg"))
        sizes = {"file": photos[0].stat().st_size}
        with Image.open(photos[0]) as first:
            width, height = first.size
    print(f"{len(photos)} photos of {width} x {height} pixels")
    sizes["memory"] = width * height * 4  # 4 bytes a pixel for RGB
    Path("sizes.json").write_text(json.dumps(sizes), encoding="ascii")
