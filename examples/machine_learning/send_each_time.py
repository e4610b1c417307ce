# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""A table sent with every task"""

import pickle
from functools import partial
from multiprocessing import Pool
from pathlib import Path

import numpy as np


def work(table, column):
    return float(np.median(table[:, column]))


if __name__ == "__main__":
    given = np.random.default_rng(1).normal(size=(30_000, 20))
    task = partial(work, given)
    with Pool() as pool:
        medians = pool.map(task, range(20), chunksize=1)
    print(f"20 medians, the largest {max(medians):.4f}")

    size = len(pickle.dumps(task))
    Path("size.json").write_text(str(size), encoding="ascii")
