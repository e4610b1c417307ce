# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fetch and parse in sixteen threads"""

import sys
from itertools import chain
from multiprocessing.pool import ThreadPool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from links import links
from sites import sites

if __name__ == "__main__":
    with sites() as pages, ThreadPool(16) as pool:
        found = pool.map(links, chain(*pages), chunksize=1)
    print(sum(map(len, found)), "links on", len(found), "pages")
