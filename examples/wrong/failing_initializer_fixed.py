# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""An executor, which ends if its initializer fails"""

import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path


def load(path):
    global words
    words = set(Path(path).read_text(encoding="utf-8").split())


def known(word):
    return word in words


if __name__ == "__main__":
    with ProcessPoolExecutor(
        1, initializer=load, initargs=("no_words.txt",)
    ) as executor:
        try:
            print(list(executor.map(known, ["spam", "eggs"])))
        except BrokenProcessPool as error:
            sys.exit(f"BrokenProcessPool: {error}")
