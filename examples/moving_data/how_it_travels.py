# /// script
# dependencies = ["numpy"]
# [tool.measured]
# exclusive = true
# rounds = 1
# ///
"""Measure what your data costs on its way to a worker

Usage: python how_it_travels.py [FILE.npy or FILE.pkl]
"""

import pickle
import sys
from functools import partial
from multiprocessing import Pool
from statistics import median
from timeit import repeat

import numpy as np


def load(path):  # an array or a pickle
    return np.load(path, allow_pickle=True)


def receive(data):
    """Return nothing, so that only the way there is timed."""


def load_there(path):
    load(path)


def ask(pool, *task):
    return pool.apply_async(*task).get(60)  # also if the worker dies


def report(step, function, *args):
    times = repeat(partial(function, *args), number=1, repeat=5)
    print(f"{1e3 * median(times):9.2f} ms  {step}")


if __name__ == "__main__":
    file = sys.argv[1] if sys.argv[1:] else "how_it_travels.npy"
    if not sys.argv[1:]:
        np.save(file, np.arange(125_000))
    data, outside = load(file), []
    packed = pickle.dumps(data)
    inside = pickle.dumps(data, 5, buffer_callback=outside.append)
    print(f"{len(packed):,} bytes, {len(inside):,} without buffers")
    with Pool(1) as pool:
        report("send nothing", ask, pool, int)
        report("pickle", pickle.dumps, data)
        report("rebuild", pickle.loads, packed)
        report("send as an argument", ask, pool, receive, [data])
        report("send the path, load", ask, pool, load_there, [file])
