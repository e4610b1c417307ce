# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos denoised and shrunk in threads"""

from multiprocessing.pool import ThreadPool

from denoise_processes import denoise
from photos import folder_of_photos

if __name__ == "__main__":
    with folder_of_photos() as folder, ThreadPool() as pool:
        (folder / "clean").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = pool.map(denoise, photos, chunksize=1)
    print(f"{len(done)} photos, the last one {done[-1]}")
