# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""A process that is given the path and opens the file itself"""

from multiprocessing import Process
from pathlib import Path


def count(path):
    with path.open(encoding="utf-8") as file:
        print(sum(len(line.split()) for line in file), "words")


if __name__ == "__main__":
    path = Path("words.txt")
    path.write_text("one two\nthree\n" * 500, encoding="utf-8")
    process = Process(target=count, args=(path,))
    process.start()
    process.join(timeout=30)
