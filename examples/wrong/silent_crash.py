"""A worker that crashes in C code, as a service whose stderr is lost"""

import ctypes
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def text_at(address):
    return ctypes.string_at(address)


if __name__ == "__main__":
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # as many services
    try:
        with ProcessPoolExecutor(1) as executor:
            print(executor.submit(text_at, 0).result())
    except BrokenProcessPool as error:
        print("BrokenProcessPool:", error)
