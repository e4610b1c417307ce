# /// script
# dependencies = ["pillow"]
#
# [tool.measured]
# exclusive = true
# ///
"""The longest pause of one thread while another is inside Pillow"""

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter, sleep

from PIL import Image, ImageFilter

SIZE = 1100, 825


def watched(operation):
    """Time an operation, and the longest pause of this thread."""
    with ThreadPoolExecutor(1) as executor:
        start = latest = perf_counter()
        longest = 0
        future = executor.submit(operation)
        while not future.done():
            sleep(0.001)
            now = perf_counter()
            longest, latest = max(longest, now - latest), now
        future.result()
    return {"took": latest - start, "pause": longest}


if __name__ == "__main__":
    pixels = Random(1).randbytes(SIZE[0] * SIZE[1] * 3)
    photo = Image.frombytes("RGB", SIZE, pixels)
    filters = {
        "sharpen": ImageFilter.UnsharpMask(radius=2),
        "median": ImageFilter.MedianFilter(3),
    }
    pauses = {}
    for name, kernel in filters.items():
        pauses[name] = watched(partial(photo.filter, kernel))
        print(name, "done")
    Path("pauses.json").write_text(json.dumps(pauses), encoding="ascii")
