# /// script
# requires-python = ">=3.14"
# ///
"""Results that worker interpreters return"""

from concurrent.futures import InterpreterPoolExecutor

LONG = []


def long_word(word):
    return word if len(word) > 5 else None


if __name__ == "__main__":
    words = ["share", "threads", "copy", "processes", "own"]
    with InterpreterPoolExecutor(2) as pool:
        LONG += filter(None, pool.map(long_word, words))
    print("long words:", LONG)
