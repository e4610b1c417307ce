# /// script
# dependencies = ["numpy"]
# ///
"""Forked workers that draw the same random numbers"""

from multiprocessing import get_context

import numpy as np

rng = np.random.default_rng()


def draw(box):
    box.send(rng.random())


if __name__ == "__main__":
    fork = get_context("fork")
    drawn = []
    for _ in range(4):
        here, box = fork.Pipe(duplex=False)
        worker = fork.Process(target=draw, args=(box,))
        worker.start()
        drawn.append(here.recv())
        worker.join()
    print("different numbers from four workers:", len(set(drawn)))
