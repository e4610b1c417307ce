"""A worker that crashes in C code and leaves a traceback in a file"""

import ctypes
import faulthandler
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path


def text_at(address):
    return ctypes.string_at(address)


def keep_errors():
    path = Path(f"worker-{os.getpid()}.err")
    with path.open("w", encoding="utf-8") as file:
        os.dup2(file.fileno(), 2)
    faulthandler.enable()


if __name__ == "__main__":
    try:
        with ProcessPoolExecutor(
            1, initializer=keep_errors
        ) as executor:
            print(executor.submit(text_at, 0).result())
    except BrokenProcessPool as error:
        print("BrokenProcessPool:", error)
    for path in Path().glob("worker-*.err"):
        print(path.read_text("utf-8"))
