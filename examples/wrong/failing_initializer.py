# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A pool whose initializer fails"""

from multiprocessing import Pool
from pathlib import Path


def load(path):
    global words
    words = set(Path(path).read_text(encoding="utf-8").split())


def known(word):
    return word in words


if __name__ == "__main__":
    with Pool(1, initializer=load, initargs=("no_words.txt",)) as pool:
        print(pool.map(known, ["spam", "eggs"]))
