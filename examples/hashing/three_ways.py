# /// script
# [tool.measured]
# exclusive = true
# ///
"""Files hashed in a loop, in threads and in processes"""

import json
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from hashlib import file_digest
from pathlib import Path
from random import sample
from time import perf_counter

from folder import temporary_folder, write_files

FILES = {"large": (30, 3_000_000), "small": (2000, 2000)}


def digest(path):
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()


def loop(function, paths, chunksize):
    return map(function, paths)


def seconds(way, paths, expected):
    begin = perf_counter()
    if list(way(digest, paths, chunksize=len(paths) // 15)) != expected:
        raise SystemExit("the digests differ")
    return perf_counter() - begin


if __name__ == "__main__":
    threads, processes = ThreadPoolExecutor(2), ProcessPoolExecutor(2)
    found = {}
    with temporary_folder() as folder, threads, processes:
        ways = loop, threads.map, processes.map
        list(processes.map(abs, range(100)))  # starts the workers
        for kind, (number, size) in FILES.items():
            paths = write_files(folder, number, size)
            expected = list(map(digest, paths))  # all is cached now
            found[kind] = [0.0] * 3
            for n in sample(range(3), 3):  # in any order
                found[kind][n] = seconds(ways[n], paths, expected)
    Path("took.json").write_text(json.dumps(found), encoding="utf-8")
    print("all ways found the same digests")
