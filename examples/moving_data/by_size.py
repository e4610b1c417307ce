# /// script
# dependencies = ["numpy"]
# [tool.measured]
# exclusive = true
# ///
"""How long the same integers take to a worker, by way and size"""

import json
from multiprocessing import Pipe, Pool
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from random import sample
from statistics import median
from time import perf_counter

import numpy as np
import worker
from ways import Ways

SIZES = 1_000, 10_000, 100_000, 1_000_000, 8_000_000, 32_000_000
MOST = {"list": 1_000_000, "bytes": 8_000_000, "result": 8_000_000}
VALUES = {"list": np.ndarray.tolist, "bytes": bytes}
WAYS = "list", "bytes", "array", "result", "send_bytes"
WAYS += "new_file", "new_block", "same_block", "kept"


def times(ways, array):
    took, right = {}, array.sum()
    names = [n for n in WAYS if array.nbytes <= MOST.get(n, 1e9)]
    repeat = 5 if array.nbytes <= 1_000_000 else 1
    for name in sample(names * repeat, len(names) * repeat):
        value = VALUES.get(name, np.asarray)(array)
        way = getattr(ways, name, ways.argument)
        begin = perf_counter()
        answer = way(value)
        took.setdefault(name, []).append(perf_counter() - begin)
        assert answer == right
    return {name: median(took[name]) for name in names}


if __name__ == "__main__":
    arrays = {size // 8: np.arange(size // 8) for size in SIZES}
    block = SharedMemory(create=True, size=max(SIZES))
    end, pipe = Pipe(duplex=False)
    try:
        with Pool(1, worker.keep, [end, block, arrays]) as pool:
            ways = Ways(pool, pipe, block)
            ways.same_block(arrays[max(arrays)])  # not timed: first use
            took = [times(ways, array) for array in arrays.values()]
    finally:
        block.close()
        block.unlink()
    Path("took.json").write_text(json.dumps(dict(zip(SIZES, took))))
    print("sums by", *WAYS)
