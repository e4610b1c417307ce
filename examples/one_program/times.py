# /// script
# dependencies = ["joblib"]
# [tool.measured]
# exclusive = true
# rounds = 6
# ///
"""Seven programs timed on the same tree"""

import re
from functools import partial
from pathlib import Path
from time import perf_counter

from each_alone import EVERYWHERE, for_each
from grep import TWICE, files_below, find
from tree import tree_of_texts


def measure(search, folder):
    find_here = partial(find, re.compile(TWICE))
    paths = list(files_below(Path(folder)))
    begin = perf_counter()
    results = search(find_here, paths)
    found = len(next(results))
    yield "first", perf_counter() - begin
    found += sum(map(len, results))  # to the end of the search
    yield "all", perf_counter() - begin
    if found != 3:
        raise ValueError(f"{found} matches")


if __name__ == "__main__":
    with tree_of_texts() as folder:
        for_each(measure, EVERYWHERE, "took.json", str(folder))
