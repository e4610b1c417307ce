# /// script
# dependencies = ["pillow"]
# ///
"""Four photos shrunk, one of them truncated"""

from concurrent.futures import ProcessPoolExecutor, as_completed

from photos import folder_of_photos
from PIL import Image


def shrink(path):
    target = path.parent / "small" / path.name
    if target.exists():
        return  # done by an earlier run
    with Image.open(path) as photo:
        small = photo.resize((300, 225))
    partial = target.with_suffix(".partial")
    small.save(partial, format="JPEG")
    partial.replace(target)


if __name__ == "__main__":
    with folder_of_photos(4) as folder, ProcessPoolExecutor(2) as pool:
        (folder / "small").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        photos[2].write_bytes(photos[2].read_bytes()[:50_000])

        paths = {pool.submit(shrink, path): path for path in photos}
        for done, future in enumerate(as_completed(paths), start=1):
            try:
                future.result()
                outcome = "done"
            except OSError as error:
                outcome = f"failed: {error}"
            name = paths[future].name
            print(f"{done} of {len(photos)}: {name} {outcome}")
        made = sorted(path.name for path in folder.glob("small/*.jpg"))
    print("made:", *made)
