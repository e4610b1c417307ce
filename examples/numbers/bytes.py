# /// script
# dependencies = ["numpy"]
# [tool.measured]
# exclusive = true
# ///
"""Pickling values of about a megabyte, and sending them by a pipe"""

import json
import pickle
from multiprocessing import Pipe, Process
from pathlib import Path
from statistics import median
from timeit import repeat

import numpy as np


def receive(pipe):
    while parts := pipe.recv():
        packed, *buffers = [pipe.recv_bytes() for _ in range(parts)]
        pipe.send(len(pickle.loads(packed, buffers=buffers)))


def send(pipe, value, out_of_band=False):
    buffers = []
    take = buffers.append if out_of_band else None
    packed = pickle.dumps(value, 5, buffer_callback=take)
    parts = packed, *(buffer.raw() for buffer in buffers)
    pipe.send(len(parts))
    for part in parts:
        pipe.send_bytes(part)
    assert pipe.recv() == len(value)  # the worker has rebuilt it


def time(function, *args):
    return median(repeat(lambda: function(*args), number=1, repeat=5))


if __name__ == "__main__":
    pipe, end = Pipe()
    Process(target=receive, args=(end,)).start()
    array = np.arange(200_000)
    texts = {n: f"text {n}" for n in range(60_000)}
    took = {}
    for value in bytes(array), texts, array.tolist(), array:
        took[type(value).__name__] = {
            "bytes": len(packed := pickle.dumps(value, 5)),
            "pickle": time(pickle.dumps, value, 5),
            "rebuild": time(pickle.loads, packed),
            "send": time(send, pipe, value),
        }
    took["ndarray"]["out of band"] = time(send, pipe, array, True)
    pipe.send(0)  # ends the worker
    Path("took.json").write_text(json.dumps(took))
    print("sent:", *took)
