# /// script
# [tool.measured]
# exclusive = true
# ///
"""A search with the largest settings first, each a task"""

from multiprocessing import Pool

from default_chunks import report, timed_loss
from model import GRID, cost

if __name__ == "__main__":
    settings = sorted(GRID, key=cost, reverse=True)
    with Pool(2) as pool:
        report(pool.map(timed_loss, settings, chunksize=1))
