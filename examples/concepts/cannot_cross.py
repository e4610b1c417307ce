"""Arguments that pickle accepts, and others that it refuses"""

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from textwrap import fill
from threading import Lock


def kind_of(thing):
    return type(thing).__name__


if __name__ == "__main__":
    with (
        ProcessPoolExecutor(1) as pool,
        Path(__file__).open(encoding="utf-8") as file,
    ):
        things = {
            "a list": [0, 1, 4],
            "a function": kind_of,
            "a lambda": lambda n: n * n,
            "a generator": (n * n for n in range(3)),
            "an open file": file,
            "a lock": Lock(),
        }
        for name, thing in things.items():
            future = pool.submit(kind_of, thing)
            if error := future.exception():
                text = f"{name}: {type(error).__name__}: {error}"
            else:
                text = f"{name}: arrived, a {future.result()}"
            print(fill(text, 70, subsequent_indent="    "))
