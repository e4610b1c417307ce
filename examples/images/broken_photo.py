# /// script
# dependencies = ["pillow"]
# ///
"""One photo is broken, and the others are done

Half of its file is missing. Each call has a future of its own, so
its error is an error of this photo only.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
from photos import folder_of_photos


def shrink(path):
    with Image.open(path) as photo:
        small = photo.resize((300, 225))
    small.save(path.parent / "small" / path.name)


if __name__ == "__main__":
    with folder_of_photos(4) as folder, ProcessPoolExecutor(2) as pool:
        (folder / "small").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        photos[2].write_bytes(photos[2].read_bytes()[:50_000])

        futures = {path: pool.submit(shrink, path) for path in photos}
        for path, future in futures.items():
            try:
                future.result()
                print(path.name, "done")
            except OSError as error:
                print(path.name, "failed:", error)
        made = sorted(path.name for path in folder.glob("small/*"))
    print("made:", *made)
