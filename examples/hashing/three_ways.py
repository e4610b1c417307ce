# /// script
# [tool.measured]
# exclusive = true
# ///
"""Files hashed in a loop, in threads and in processes"""

import json
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from hashlib import file_digest, sha256
from pathlib import Path
from random import sample
from time import perf_counter

from folder import temporary_folder, write_files

FILES = {"large": (30, 1_000_000), "small": (600, 2000)}


def digest(path):
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()


def in_blocks(paths):
    return [digest(path) for path in paths]


def at_once(paths):
    return [sha256(path.read_bytes()).digest() for path in paths]


def measure(way, function, batches):
    begin = perf_counter()
    digests = list(way(function, batches))
    return perf_counter() - begin, digests


if __name__ == "__main__":
    threads, processes = ThreadPoolExecutor(2), ProcessPoolExecutor(2)
    ways = processes.map, threads.map, map
    runs = [*((way, in_blocks) for way in ways), (map, at_once)]
    took = {}
    with temporary_folder() as folder, threads, processes:
        for kind, file in FILES.items():
            paths = write_files(folder, *file)
            batches = [paths[n::15] for n in range(15)]
            warm = [measure(*run, batches)[1] for run in runs]
            took[kind] = [0.0] * 4
            for n in sample(range(4), 4):  # in any order
                took[kind][n], digests = measure(*runs[n], batches)
                if not digests == warm[n] == warm[0]:
                    raise SystemExit("the digests differ")
    Path("took.json").write_text(json.dumps(took), encoding="utf-8")
    print("all ways found the same digests")
