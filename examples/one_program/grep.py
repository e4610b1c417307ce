"""Find lines in the files of a folder

The programs by_….py differ only in how they divide the files.
"""

import os
import re
import sys
from functools import partial
from pathlib import Path

from tree import tree_of_texts

WORKERS = 2
TWICE = r"\b(\w+) \1\b"  # the same word twice


def files_below(folder):
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names))


def find(pattern, path):
    """Return number and text of each line with the pattern."""
    text = path.read_text(encoding="utf-8", errors="replace")
    lines = enumerate(text.split("\n"), 1)
    return [(n, line) for n, line in lines if pattern.search(line)]


def grep(search, pattern, folder):
    paths = list(files_below(folder))
    find_here = partial(find, re.compile(pattern))
    for found, path in zip(search(find_here, paths), paths):
        for number, line in found:
            print(f"{path.relative_to(folder)}:{number}: {line}")


def main(search):
    """Use the arguments PATTERN FOLDER, or else a generated tree."""
    if sys.argv[1:]:
        pattern, folder = sys.argv[1:]
        grep(search, pattern, Path(folder))
    else:
        with tree_of_texts() as folder:
            grep(search, TWICE, folder)


if __name__ == "__main__":
    main(map)
