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


def receive(pipe):
    while (value := pipe.recv()) is not None:
        if isinstance(value, int):  # the number of parts
            packed, *buffers = [pipe.recv_bytes() for _ in range(value)]
            value = pickle.loads(packed, buffers=buffers)
        pipe.send(len(value))


def send(pipe, value):
    pipe.send(value)  # pickles in band, as pools do
    return pipe.recv()


def send_out_of_band(pipe, value):
    buffers = []
    packed = pickle.dumps(value, 5, buffer_callback=buffers.append)
    pipe.send(1 + len(buffers))
    for part in packed, *(buffer.raw() for buffer in buffers):
        pipe.send_bytes(part)
    return pipe.recv()


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
