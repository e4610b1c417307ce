"""A text cut into ranges of bytes that end where a line ends"""

import re
from collections import Counter
from itertools import pairwise
from multiprocessing import Pool

from texts import folder_of_texts

WORD = re.compile(r"\w+")


def line_ends(path, parts):
    """Return positions that divide a file without cutting a line."""
    size = path.stat().st_size
    cuts = {0, size}
    with path.open("rb") as file:
        for n in range(1, parts):
            file.seek(size * n // parts)
            file.readline()  # to the end of the line
            cuts.add(file.tell())
    return sorted(cuts)


def count(path, start, stop):
    with path.open("rb") as file:
        file.seek(start)
        text = file.read(stop - start).decode("utf-8")
    return Counter(WORD.findall(text.casefold()))


if __name__ == "__main__":
    words = Counter()
    with folder_of_texts(files=1) as folder, Pool(2) as pool:
        (path,) = folder.iterdir()
        cuts = line_ends(path, parts=200)
        ranges = [(path, start, stop) for start, stop in pairwise(cuts)]
        for found in pool.starmap(count, ranges):
            words.update(found)
        right = count(path, 0, path.stat().st_size)
    print(f"{right.total():,} words, {len(right):,} different")
    print(f"{words.total():,} counted, {len(words):,} different")
    wrong = sum(words[word] != right[word] for word in words | right)
    print("words with a wrong count:", wrong)
