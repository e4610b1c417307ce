# /// script
# [tool.measured]
# exclusive = true
# ///
"""Words of many texts, counted in a pool and merged in the parent"""

import re
from collections import Counter
from multiprocessing import Pool

from texts import folder_of_texts

WORD = re.compile(r"\w+")


def count(path):
    """Return how often each word occurs in a file."""
    words = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            words.update(WORD.findall(line.casefold()))
    return words


def report(words):
    print(f"{words.total():,} words, {len(words):,} different")
    for word, times in words.most_common(3):
        print(f"{times:8,} {word}")


if __name__ == "__main__":
    words = Counter()
    with folder_of_texts() as folder, Pool() as pool:
        for found in pool.imap_unordered(count, folder.iterdir()):
            words.update(found)
    report(words)
