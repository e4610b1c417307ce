# /// script
# requires-python = ">=3.14"
# ///
"""A list that worker interpreters append to"""

from concurrent.futures import InterpreterPoolExecutor

LONG = []


def collect(word):
    if len(word) > 5:
        LONG.append(word)


if __name__ == "__main__":
    words = ["share", "threads", "copy", "processes", "own"]
    with InterpreterPoolExecutor(2) as pool:
        list(pool.map(collect, words))
    print("long words:", LONG)
