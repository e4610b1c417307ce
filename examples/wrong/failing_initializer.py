# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""A pool whose initializer fails"""

from multiprocessing import get_context
from pathlib import Path


def load(path):
    global words
    words = set(Path(path).read_text(encoding="utf-8").split())


def known(word):
    return word in words


if __name__ == "__main__":
    context = get_context("forkserver")
    with context.Pool(
        1, initializer=load, initargs=("no_words.txt",)
    ) as pool:
        print(pool.map(known, ["spam", "eggs"]))
