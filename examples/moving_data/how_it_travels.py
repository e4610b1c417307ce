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
from pathlib import Path
from statistics import median
from timeit import repeat

import numpy as np


def load(path):
    if path.suffix == ".npy":
        return np.load(path)
    return pickle.loads(path.read_bytes())


def receive(data):
    """Return nothing, so that only the way there is timed."""


def load_there(path):
    load(path)


def report(step, function, *args):
    times = repeat(partial(function, *args), number=1, repeat=5)
    print(f"{1e3 * median(times):9.2f} ms  {step}")


if __name__ == "__main__":
    file = Path(*sys.argv[1:] or ["sample.npy"])
    if not sys.argv[1:]:
        np.save(file, np.arange(125_000))
    data, outside = load(file), []
    packed = pickle.dumps(data)
    inside = pickle.dumps(data, 5, buffer_callback=outside.append)
    print(f"{len(packed):,} bytes, {len(inside):,} without buffers")
    with Pool(1) as pool:
        report("send nothing", pool.apply, int)
        report("pickle", pickle.dumps, data)
        report("rebuild", pickle.loads, packed)
        report("send as an argument", pool.apply, receive, [data])
        report("send the path, load", pool.apply, load_there, [file])
