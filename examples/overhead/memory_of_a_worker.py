"""Memory of a worker, with each start method

Unique is what no other process holds, shared is what others map too.
Each worker gets a list of 200,000 texts and tells before and after
it has read them. Works on Linux alone: it asks /proc.
"""

import json
import multiprocessing
from pathlib import Path

ROLLUP = Path("/proc/self/smaps_rollup")


def memory():
    """Bytes of this process: unique, shared."""
    rows = [row.split() for row in ROLLUP.read_text().splitlines()[1:]]
    kib = {row[0].rstrip(":"): int(row[1]) for row in rows}
    return [
        1024 * (kib[f"{kind}_Clean"] + kib[f"{kind}_Dirty"])
        for kind in ("Private", "Shared")
    ]


def read(texts, connection):
    before = memory()
    letters = sum(len(text) for text in texts)
    connection.send((before, memory(), letters))


def main():
    texts = [f"text number {n:06}" for n in range(200_000)]
    told = {}
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        receiver, sender = context.Pipe(duplex=False)
        worker = context.Process(target=read, args=(texts, sender))
        worker.start()
        sender.close()  # recv() raises EOFError if the worker dies
        before, after, letters = receiver.recv()
        worker.join()
        assert letters == sum(map(len, texts))
        told[method] = {"before": before, "after": after}
    Path("memory.json").write_text(json.dumps(told))
    print("list read by a worker of", *told)


if __name__ == "__main__":
    main() if ROLLUP.exists() else print("no /proc/self/smaps_rollup")
