# /// script
# requires-python = ">=3.14"
# ///
"""Search in interpreters"""

from concurrent.futures import InterpreterPoolExecutor

from grep import WORKERS, main


def search(find, paths):
    with InterpreterPoolExecutor(WORKERS) as executor:
        yield from executor.map(find, paths, buffersize=8)


if __name__ == "__main__":
    main(search)
