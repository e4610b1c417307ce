"""An executor, which ends if its initializer fails"""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path


def load(path):
    global words
    words = set(Path(path).read_text(encoding="utf-8").split())


def known(word):
    return word in words


def check(path):
    with ProcessPoolExecutor(
        1, initializer=load, initargs=(path,)
    ) as executor:
        try:
            return list(executor.map(known, ["spam", "eggs"]))
        except BrokenProcessPool as error:
            return f"BrokenProcessPool: {error}"


if __name__ == "__main__":
    Path("words.txt").write_text("spam ham", encoding="utf-8")
    for path in "no_words.txt", "words.txt":
        print(f"{path}: {check(path)}", flush=True)
