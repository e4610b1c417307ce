# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos sharpened and shrunk in threads"""

from multiprocessing.pool import ThreadPool

from photos import folder_of_photos
from shrink_processes import shrink

if __name__ == "__main__":
    with folder_of_photos() as folder, ThreadPool() as pool:
        (folder / "small").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = pool.map(shrink, photos, chunksize=1)
    print(f"{len(done)} photos, the last one {done[-1]}")
