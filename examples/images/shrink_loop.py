# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos sharpened and shrunk in a loop"""

from photos import folder_of_photos
from shrink_processes import shrink

if __name__ == "__main__":
    with folder_of_photos() as folder:
        (folder / "small").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = list(map(shrink, photos))
    print(f"{len(done)} photos, the last one {done[-1]}")
