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
from random import sample
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
        packed, length = pickle.dumps(value), send(pipe, value)
        steps = {
            "pickle": (pickle.dumps, value),
            "rebuild": (pickle.loads, packed),
            "send": (send, pipe, value),
        }
        if value is array:
            steps["out of band"] = send_out_of_band, pipe, value
        costs = {"length": length, "bytes": len(packed)}
        for step in sample(list(steps), len(steps)):  # random order
            costs[step] = time(*steps[step])
        took[type(value).__name__] = costs
    pipe.send(None)  # ends the worker
    Path("took.json").write_text(json.dumps(took))
    print("sent:", *took)
