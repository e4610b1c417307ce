"""A worker that crashes in C code"""

import ctypes
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def text_at(address):
    return ctypes.string_at(address)


if __name__ == "__main__":
    try:
        with ProcessPoolExecutor(1) as executor:
            print(executor.submit(text_at, 0).result())
    except BrokenProcessPool as error:
        print("BrokenProcessPool:", error)
