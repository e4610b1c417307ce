# /// script
# dependencies = ["tqdm"]
# ///
"""A bar whose output goes to a file"""

from hashlib import pbkdf2_hmac
from multiprocessing import Pool
from pathlib import Path

from tqdm import tqdm

TASKS = range(100)


def work(n):
    return pbkdf2_hmac("sha256", b"%d" % n, b"salt", 20_000)


if __name__ == "__main__":
    total, path = len(TASKS), Path("run.log")
    with Pool(2) as pool:
        for setting in {}, {"mininterval": 60}, {"disable": None}:
            results = pool.imap_unordered(work, TASKS)
            with path.open("w", encoding="utf-8") as log:
                for _ in tqdm(
                    results, total=total, file=log, **setting
                ):
                    pass
            states = path.read_bytes().count(b"\r")
            print(f"{setting}: {states} states in the file")
    path.unlink()
