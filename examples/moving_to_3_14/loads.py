# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""How often a table at the top of the file is loaded"""

import os
from multiprocessing import Pool
from pathlib import Path


def load():
    with Path("loads.txt").open("a", encoding="utf-8") as log:
        log.write(f"{os.getpid()}\n")
    return {n: n * n for n in range(100_000)}


TABLE = load()


def look_up(n):
    return TABLE[n]


if __name__ == "__main__":
    with Pool(4) as pool:
        print(sum(pool.map(look_up, range(1000))))
    log = Path("loads.txt")
    loads = log.read_text(encoding="utf-8").split()
    log.unlink()  # the next run counts from zero
    print("processes that loaded it:", len(set(loads)))
