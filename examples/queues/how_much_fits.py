"""The number of items a process can put and still be joined

Each try starts a process that puts n numbers, and joins it while
no process reads. Doubling, then halving, finds the largest n.
"""

import json
import pickle
from multiprocessing import Event, Process, Queue
from pathlib import Path

NUMBER = 1000


def produce(queue, n, all_put):
    for _ in range(n):
        queue.put(NUMBER)
    all_put.set()


def joins(n):
    queue, all_put = Queue(), Event()
    args = queue, n, all_put
    child = Process(target=produce, args=args, daemon=True)
    child.start()
    all_put.wait(timeout=30)
    child.join(timeout=0.5)
    hangs = child.is_alive()
    for _ in range(n):
        queue.get(timeout=30)
    child.join()  # once its items are read, it ends
    return not hangs


if __name__ == "__main__":
    fits, too_many = 0, 1024
    while joins(too_many):
        fits, too_many = too_many, too_many * 2
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if joins(middle):
            fits = middle
        else:
            too_many = middle
    size = len(pickle.dumps(NUMBER)) + 4  # the length comes first
    result = {"fits": fits, "bytes": fits * size}
    Path("result.json").write_text(json.dumps(result), "utf-8")
    print(fits, "numbers: joins;", too_many, "numbers: hangs")
