"""Memory of a worker that collects garbage, then reads (Linux)"""

import gc
import json
from multiprocessing import get_context
from pathlib import Path

from meter import memory


def work(rows, sender):
    held = {"forked": memory()["USS"]}
    gc.collect()
    held["collected"] = memory()["USS"]
    for row in rows:
        row[0]
    held["read"] = memory()["USS"]
    sender.send(held)


def in_worker(rows):
    fork = get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    worker = fork.Process(target=work, args=(rows, sender))
    worker.start()
    sender.close()  # or recv() hangs if the worker dies
    held = receiver.recv()
    worker.join()
    return held


if __name__ == "__main__":
    rows = [[n, n + 1] for n in range(100_000)]
    held = {"not frozen": in_worker(rows)}
    gc.freeze()
    held["frozen"] = in_worker(rows)
    for way, sizes in held.items():
        told = [f"{when} {b / 1e6:.1f} MB" for when, b in sizes.items()]
        print(f"{way}:", ", ".join(told))
    Path("held.json").write_text(json.dumps(held))
