# /// script
# [tool.measured]
# exclusive = true
# ///
"""Reading, splitting and matching, each timed by itself"""

import json
import re
from pathlib import Path
from time import perf_counter

from grep import TWICE, files_below
from tree import tree_of_texts


def read(path):
    return path.read_bytes()


def split(content):
    return content.decode("utf-8", "replace").split("\n")


def match(lines):
    pattern = re.compile(TWICE)
    return [line for line in lines if pattern.search(line)]


def timed(function, items):
    begin = perf_counter()
    results = list(map(function, items))
    return perf_counter() - begin, results


if __name__ == "__main__":
    took = {}
    with tree_of_texts() as folder:
        items = list(files_below(folder))
        for part in (read, split, match):
            took[part.__name__], items = timed(part, items)
    Path("parts.json").write_text(json.dumps(took), encoding="utf-8")
    print(sum(map(len, items)), "matches")
