"""A tree of text files, the same in every run"""

from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "ru"]
WORDS = [first + second for first in SYLLABLES for second in SYLLABLES]
TYPOS = {23: "the file is is read", 77: "go in in a tree", 142: "to to"}


@contextmanager
def tree_of_texts(folders=8, files=20, lines=1800):
    """Create a temporary folder; in three files, a word is doubled."""
    rng = Random(1)
    stock = [" ".join(rng.sample(WORDS, 12)) for _ in range(400)]
    with TemporaryDirectory() as name:
        for number in range(folders * files):
            text = rng.choices(stock, k=lines)
            if number in TYPOS:
                text[number] = TYPOS[number]
            folder, file = divmod(number, files)
            path = Path(name, f"{folder:02}", f"{file:02}.txt")
            path.parent.mkdir(exist_ok=True)
            path.write_text("\n".join(text), encoding="utf-8")
        yield Path(name)


if __name__ == "__main__":
    with tree_of_texts() as folder:
        paths = sorted(folder.glob("*/*.txt"))
        size = sum(path.stat().st_size for path in paths)
        print(f"{len(paths)} files, {size:,} bytes")
        print(paths[0].read_text(encoding="utf-8").split("\n")[0])
