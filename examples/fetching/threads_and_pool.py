# /// script
# [tool.measured]
# exclusive = true
# ///
"""Threads fetch, and a pool of processes parses"""

from itertools import chain
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool

from read_page import fetched, parsed, report
from sites import sites

if __name__ == "__main__":
    with sites() as pages, Pool() as parsers, ThreadPool(16) as threads:
        texts = threads.imap_unordered(fetched, chain(*pages))
        report(list(parsers.imap_unordered(parsed, texts)))
