"""Memory of a forked worker that reads a growing share (Linux)"""

import json
import random
from array import array
from multiprocessing import get_context
from pathlib import Path

from meter import memory

ITEMS = 400_000
PERCENT = (0, 1, 2, 5, 10, 20, 40, 60, 80, 100)


def read(items, order, sender):
    held, done = {}, 0
    for percent in PERCENT:
        end = ITEMS * percent // 100
        for n in range(done, end):  # a slice would need memory
            items[order[n]]
        done = end
        held[percent] = memory()["USS"]
    sender.send(held)


def in_worker(items, order):
    fork = get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    worker = fork.Process(target=read, args=(items, order, sender))
    worker.start()
    sender.close()  # or recv() hangs if the worker dies
    held = receiver.recv()
    worker.join()
    return held


if __name__ == "__main__":
    numbers = [n / 7 for n in range(ITEMS)]
    few = numbers[:100] * (ITEMS // 100)
    in_order = range(ITEMS)
    at_random = array("l", random.sample(in_order, ITEMS))
    held = {
        "list, in order": in_worker(numbers, in_order),
        "list, at random": in_worker(numbers, at_random),
        "100 objects": in_worker(few, at_random),
        "array": in_worker(array("d", numbers), at_random),
    }
    for way, sizes in held.items():
        print(f"{way:15}", *(f"{b / 1e6:5.1f}" for b in sizes.values()))
    Path("held.json").write_text(json.dumps(held))
