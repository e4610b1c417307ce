"""A file that a forked worker reads from, and then its parent

For Linux and macOS.
"""

from multiprocessing import get_context
from pathlib import Path


def read(file, name):
    print(f"{name} reads {file.readline()!r}, at {file.tell()}")


if __name__ == "__main__":
    path = Path("rows.csv")
    path.write_text("row 1\nrow 2\nrow 3\n", encoding="utf-8")
    fork = get_context("fork")
    with path.open(encoding="utf-8") as file:
        worker = fork.Process(target=read, args=(file, "worker"))
        worker.start()
        worker.join(timeout=30)
        read(file, "parent")
