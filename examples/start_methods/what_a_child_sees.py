"""A global, a module name and an open file in a new process

The parent changes a global and opens a file, then starts a child with
each start method.
"""

import multiprocessing as mp
import os
from pathlib import Path

SETTING = "as in the file"
FILE = 200  # a file descriptor that is otherwise unused


def look(answers):
    try:
        opened = os.read(FILE, 5).decode()
    except OSError:
        opened = "not open"
    answers.send((SETTING, __name__, opened))


if __name__ == "__main__":
    SETTING = "changed"
    Path("data.txt").write_text("first second third ", "utf-8")
    with Path("data.txt").open("rb") as data:
        os.dup2(data.fileno(), FILE)

    for method in sorted(mp.get_all_start_methods()):
        context = mp.get_context(method)
        here, there = context.Pipe(duplex=False)
        with here:
            with there:
                child = context.Process(target=look, args=(there,))
                child.start()
            setting, name, opened = here.recv()
        child.join()
        print(f"{method:10}  setting {setting:14}  ", end="")
        print(f"name {name:11}  file {opened}")
    os.close(FILE)
