# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""A grid of models trained in a pool of threads"""

from functools import partial
from multiprocessing.pool import ThreadPool

from model import GRID, make_data, report, score

if __name__ == "__main__":
    data = make_data()
    with ThreadPool() as pool:
        report(pool.starmap(partial(score, data), GRID))
