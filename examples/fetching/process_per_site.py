# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fetch and parse, with a process for each site"""

from concurrent.futures import ProcessPoolExecutor
from itertools import chain

from read_page import read, report
from sites import sites


def read_site(pages):
    return [read(page) for page in pages]


if __name__ == "__main__":
    with sites() as pages, ProcessPoolExecutor(len(pages)) as pool:
        report(list(chain(*pool.map(read_site, pages))))
