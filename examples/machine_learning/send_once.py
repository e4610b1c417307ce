# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""A table sent to each worker once"""

import pickle
from multiprocessing import Pool
from pathlib import Path

import numpy as np


def take_table(given):
    global table
    table = given


def work(column):
    return float(np.median(table[:, column]))


if __name__ == "__main__":
    given = np.random.default_rng(1).normal(size=(30_000, 20))
    with Pool(initializer=take_table, initargs=(given,)) as pool:
        medians = pool.map(work, range(20), chunksize=1)
    print(f"20 medians, the largest {max(medians):.4f}")

    size = len(pickle.dumps(work))
    Path("size.json").write_text(str(size), encoding="ascii")
