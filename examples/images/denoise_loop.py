# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""Photos denoised and shrunk in a loop"""

from denoise_processes import denoise
from photos import folder_of_photos

if __name__ == "__main__":
    with folder_of_photos() as folder:
        (folder / "clean").mkdir()
        photos = sorted(folder.glob("*.jpg"))
        done = list(map(denoise, photos))
    print(f"{len(done)} photos, the last one {done[-1]}")
