# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""A grid of models trained in a pool of processes"""

from multiprocessing import Pool

from model import GRID, make_data, report, score


def take_data(given):
    global data
    data = given


def work(penalty, fold):
    return score(data, penalty, fold)


if __name__ == "__main__":
    given = make_data()
    with Pool(initializer=take_data, initargs=(given,)) as pool:
        report(pool.starmap(work, GRID))
