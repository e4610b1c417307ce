# /// script
# [tool.measured]
# exclusive = true
# ///
"""Threads fetch, a pool of processes parses"""

import sys
from itertools import chain
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from links import fetch, parse
from sites import sites

if __name__ == "__main__":
    with Pool() as parsers, sites() as pages, ThreadPool(16) as threads:
        texts = threads.imap_unordered(fetch, chain(*pages))
        found = list(parsers.imap_unordered(parse, texts))
    print(sum(map(len, found)), "links on", len(found), "pages")
