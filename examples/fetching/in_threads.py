# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fetch and parse in sixteen threads"""

from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from read_page import read, report
from sites import sites

if __name__ == "__main__":
    with sites() as pages, ThreadPoolExecutor(16) as threads:
        report(list(threads.map(read, chain(*pages))))
