# /// script
# dependencies = ["tqdm"]
# ///
"""The states of a bar with chunks of different sizes"""

import io
from hashlib import pbkdf2_hmac
from multiprocessing import Pool

from tqdm import tqdm

TASKS = range(40)


def work(n):
    return pbkdf2_hmac("sha256", b"%d" % n, b"salt", 40_000)


if __name__ == "__main__":
    with Pool(2) as pool:
        for size in 1, 5, 20:
            shown = io.StringIO()
            for _ in tqdm(
                pool.imap_unordered(work, TASKS, chunksize=size),
                total=len(TASKS),
                file=shown,
                bar_format="{n_fmt}",
                mininterval=0.02,
            ):
                pass
            states = dict.fromkeys(shown.getvalue().split())
            print(f"chunksize={size}:", *states)
