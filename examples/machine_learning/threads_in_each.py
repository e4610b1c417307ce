# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Workers whose linear algebra uses as many threads as it likes"""

from multiprocessing import Pool

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
