# /// script
# dependencies = ["tqdm"]
#
# [tool.measured]
# exclusive = true
# ///
"""The time left: by a bar of tasks, by a bar of sizes, and in truth"""

import json
from hashlib import pbkdf2_hmac
from multiprocessing import Pool
from pathlib import Path

from tqdm import tqdm

SIZES = range(10, 50)  # each task is longer than the one before


def work(size):
    pbkdf2_hmac("sha256", b"%d" % size, b"salt", size * 1_200)
    return size


def time_left(bar):
    """Return the estimate as tqdm computes it with smoothing=0."""
    return (bar.total - bar.n) * bar.format_dict["elapsed"] / bar.n


if __name__ == "__main__":
    rows = []
    with Pool(2) as pool:
        pool.map(work, [5] * 4, chunksize=1)  # start the workers
        tasks = tqdm(total=len(SIZES), smoothing=0, unit="task")
        sizes = tqdm(total=sum(SIZES), smoothing=0, delay=60)
        with tasks, sizes:
            for size in pool.imap_unordered(work, SIZES):
                tasks.update()
                sizes.update(size)
                now = tasks.format_dict["elapsed"]
                row = now, time_left(tasks), time_left(sizes)
                rows.append((tasks.n, *row))
    end = rows[-1][1]
    left = [
        {"done": n, "by tasks": a, "by sizes": b, "in truth": end - now}
        for n, now, a, b in rows[3:-1:4]
    ]
    Path("left.json").write_text(json.dumps(left), "utf-8")
