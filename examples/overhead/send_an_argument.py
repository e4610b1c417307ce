# /// script
# [tool.measured]
# exclusive = true
# ///
"""What an argument costs on its way to a worker

A list is summed here, and in a worker that is sent the list first.
"""

import json
import pickle
from multiprocessing import Pool
from pathlib import Path
from statistics import median
from timeit import repeat


def duration(function, *args):
    return median(repeat(lambda: function(*args), number=1, repeat=5))


def costs(pool, length):
    numbers = list(range(length))
    packed = pickle.dumps(numbers)
    assert pool.apply(sum, [numbers]) == sum(numbers)
    return {
        "numbers": length,
        "bytes": len(packed),
        "pickle": duration(pickle.dumps, numbers),
        "unpickle": duration(pickle.loads, packed),
        "sum here": duration(sum, numbers),
        "sum there": duration(pool.apply, sum, [numbers]),
    }


if __name__ == "__main__":
    with Pool(1) as pool:
        rows = [costs(pool, length) for length in (10, 10_000, 300_000)]
    Path("rows.json").write_text(json.dumps(rows))
    print("the same sums for", *(row["numbers"] for row in rows))
