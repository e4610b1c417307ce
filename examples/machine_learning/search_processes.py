# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Forty models in a pool of processes"""

import sys
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from model import GRID, best, make_data, score


def take_data(given):
    global data
    data = given


def work(penalty, fold):
    return score(data, penalty, fold)


if __name__ == "__main__":
    given = make_data()
    with Pool(initializer=take_data, initargs=(given,)) as pool:
        scores = pool.starmap(work, GRID)
    mean, penalty = best(GRID, scores)
    print(f"best penalty {penalty}: {mean:.3f} right")
