# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Forty models in a pool of threads"""

import os
import sys
from functools import partial
from multiprocessing.pool import ThreadPool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from model import GRID, best, make_data, score

if __name__ == "__main__":
    data = make_data()
    with ThreadPool(os.cpu_count()) as pool:
        scores = pool.starmap(partial(score, data), GRID)
    mean, penalty = best(GRID, scores)
    print(f"best penalty {penalty}: {mean:.3f} right")
