# /// script
# [tool.measured.variants]
# fork = {}
# spawn = {}
# forkserver = {}
# ///
"""A global, a module name and an open file in a new process"""

import os
from multiprocessing import Process
from pathlib import Path

SETTING = "as in the file"
FILE = 200  # a file descriptor that is otherwise unused


def look():
    print("setting:", SETTING)
    print("name:", __name__)
    try:
        print("file:", os.read(FILE, 5).decode())
    except OSError:
        print("file: not open")


if __name__ == "__main__":
    SETTING = "changed"
    Path("data.txt").write_text("first second third ", "utf-8")
    with Path("data.txt").open("rb") as data:
        os.dup2(data.fileno(), FILE)

    child = Process(target=look)
    child.start()
    child.join()
    os.close(FILE)
