# /// script
# dependencies = ["tqdm"]
# ///
"""The bar of process_map: without chunks, with chunks, with an error"""

from hashlib import pbkdf2_hmac

from tqdm.contrib.concurrent import process_map

OPTIONS = {
    "max_workers": 2,
    "ascii": True,
    "bar_format": "{desc}|{bar:20}| {n_fmt}/{total_fmt}",
}


def work(n):
    if n == 0:
        raise ValueError("task 0 failed")
    return pbkdf2_hmac("sha256", b"%d" % n, b"salt", 20_000)


if __name__ == "__main__":
    tasks = range(1, 41)
    process_map(work, tasks, desc="as it is", **OPTIONS)
    process_map(work, tasks, desc="chunks", chunksize=10, **OPTIONS)
    try:
        process_map(work, range(40), desc="error", **OPTIONS)
    except ValueError as error:
        print("error:", error)
