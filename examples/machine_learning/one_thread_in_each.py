# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Workers whose linear algebra uses one thread"""

import os
from multiprocessing import Pool

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # NumPy's Linux wheels
os.environ["MKL_NUM_THREADS"] = "1"  # a NumPy built with MKL
os.environ["OMP_NUM_THREADS"] = "1"  # libraries using OpenMP

import numpy as np


def work(seed):
    rng = np.random.default_rng(seed)
    matrix = rng.normal(size=(500, 500)) / 25
    for _ in range(3):
        matrix = matrix @ matrix.T
        matrix /= np.linalg.norm(matrix)
    return float(np.trace(matrix))


if __name__ == "__main__":
    with Pool() as pool:
        traces = pool.map(work, range(8), chunksize=1)
    print(f"{len(traces)} matrices, mean trace {np.mean(traces):.3f}")
