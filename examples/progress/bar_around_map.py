# /// script
# dependencies = ["tqdm"]
# ///
"""A bar around map, with every state it showed"""

import io
from hashlib import pbkdf2_hmac
from multiprocessing import Pool

from tqdm import tqdm

FORMAT = "{percentage:3.0f}% |{bar:20}| {n_fmt}/{total_fmt}"


def work(n):
    return pbkdf2_hmac("sha256", b"%d" % n, b"salt", 100_000)


if __name__ == "__main__":
    tasks, shown = range(20), io.StringIO()
    with Pool(2) as pool:
        results = pool.map(work, tasks)
        for _ in tqdm(results, file=shown, bar_format=FORMAT):
            pass
    print(shown.getvalue().strip("\r\n").replace("\r", "\n"))
