"""Words of many small files, each task a group of files"""

import re
from collections import Counter
from multiprocessing import Pool

from texts import folder_of_texts

WORD = re.compile(r"\w+")


def count_files(paths):
    """Return how often each word occurs in a group of files."""
    words = Counter()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        words.update(WORD.findall(text.casefold()))
    return words


def groups(items, size=25):
    return [items[n : n + size] for n in range(0, len(items), size)]


def merge(counters):
    total = Counter()
    for counter in counters:
        total.update(counter)
    return total


if __name__ == "__main__":
    with folder_of_texts(files=400, lines=50) as folder, Pool() as pool:
        parts = groups(sorted(folder.iterdir()))
        words = merge(pool.imap_unordered(count_files, parts))
    print(f"{words.total():,} words, {len(words):,} different")
