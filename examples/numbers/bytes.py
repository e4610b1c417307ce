# /// script
# dependencies = ["numpy"]
# [tool.measured]
# exclusive = true
# ///
"""Pickling values of up to a megabyte, and sending them by a pipe"""

import json
import pickle
from multiprocessing import Pipe, Process
from pathlib import Path
from statistics import median
from timeit import repeat

import numpy as np
from through_a_pipe import receive, send, send_out_of_band


def time(function, *args):
    return median(repeat(lambda: function(*args), number=1, repeat=3))


if __name__ == "__main__":
    pipe, end = Pipe()
    Process(target=receive, args=(end,), daemon=True).start()
    end.close()  # so that recv() fails if the worker dies
    array = np.arange(125_000)
    texts = {n: f"text {n}" for n in range(50_000)}
    took = {}
    for value in bytes(array), texts, array.tolist(), array:
        took[type(value).__name__] = {
            "length": send(pipe, value),
            "bytes": len(packed := pickle.dumps(value)),
            "pickle": time(pickle.dumps, value),
            "rebuild": time(pickle.loads, packed),
            "send": time(send, pipe, value),
        }
    took["ndarray"]["out of band"] = time(send_out_of_band, pipe, array)
    pipe.send(None)  # ends the worker
    Path("took.json").write_text(json.dumps(took))
    print("sent:", *took)
