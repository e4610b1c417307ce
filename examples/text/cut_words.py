"""A text cut into ranges of bytes, and words cut in two"""

import re
from collections import Counter
from itertools import pairwise
from multiprocessing import Pool

from texts import folder_of_texts

WORD = re.compile(r"\w+")


def count(path, start, stop):
    with path.open("rb") as file:
        file.seek(start)
        text = file.read(stop - start).decode("utf-8", errors="ignore")
    return Counter(WORD.findall(text.casefold()))


if __name__ == "__main__":
    words = Counter()
    with folder_of_texts(files=1) as folder, Pool(2) as pool:
        (path,) = folder.iterdir()
        size, parts = path.stat().st_size, 200
        cuts = [size * n // parts for n in range(parts + 1)]
        ranges = [(path, start, stop) for start, stop in pairwise(cuts)]
        for found in pool.starmap(count, ranges):
            words.update(found)
        right = count(path, 0, size)
    print(f"{right.total():,} words, {len(right):,} different")
    print(f"{words.total():,} counted, {len(words):,} different")
    wrong = sum(words[word] != right[word] for word in words | right)
    print("words with a wrong count:", wrong)
    print("not in the text:", *sorted(words.keys() - right)[:4])
