# /// script
# [tool.measured.variants]
# "3.14" = {expect = "exit 1"}
# "3.13" = {}
# ///
"""A process that is given an open file"""

from multiprocessing import Process
from pathlib import Path


def count(file):
    print(sum(len(line.split()) for line in file), "words")


if __name__ == "__main__":
    path = Path("words.txt")
    path.write_text("one two\nthree\n" * 500, encoding="utf-8")
    with path.open(encoding="utf-8") as file:
        process = Process(target=count, args=(file,))
        process.start()
        process.join(timeout=30)
