"""A folder of texts, written from a seeded generator"""

from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

SYLLABLES = ["ba", "ça", "dé", "ki", "lo", "mü", "ni", "ra", "so", "vé"]


@contextmanager
def folder_of_texts(files=40, lines=2000, words=3000):
    """Create UTF-8 files of about ten words in each line."""
    rng = Random(1)
    known = [
        "".join(rng.choices(SYLLABLES, k=rng.randint(1, 4)))
        for _ in range(words)
    ]
    # The most frequent word is twice as frequent as the next
    common = list(accumulate(1 / rank for rank in range(1, words + 1)))
    lines_of_ten = (
        rng.choices(known, cum_weights=common, k=10)
        for _ in range(3000)
    )
    stock = [" ".join(ten).capitalize() + ".\n" for ten in lines_of_ten]
    with TemporaryDirectory(dir=".") as name:
        for number in range(files):
            text = "".join(rng.choices(stock, k=lines))
            path = Path(name) / f"{number:04}.txt"
            path.write_text(text, encoding="utf-8", newline="\n")
        yield Path(name)


if __name__ == "__main__":
    with folder_of_texts() as folder:
        paths = sorted(folder.iterdir())
        size = sum(path.stat().st_size for path in paths)
        print(len(paths), "files,", f"{size:,} bytes")
        print(paths[0].read_text(encoding="utf-8").split("\n")[0])
