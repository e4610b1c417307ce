# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fetch and parse, with a process for each site"""

import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from links import links
from sites import sites


def read_site(pages):
    return [links(page) for page in pages]


if __name__ == "__main__":
    with sites() as pages, ProcessPoolExecutor(len(pages)) as pool:
        found = list(chain(*pool.map(read_site, pages)))
    print(sum(map(len, found)), "links on", len(found), "pages")
