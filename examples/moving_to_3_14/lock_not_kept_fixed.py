# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""A lock to which the parent refers while the process runs"""

from multiprocessing import Lock, Process
from pathlib import Path


def note(lock, text):
    with lock, Path("notes.txt").open("a", encoding="utf-8") as notes:
        notes.write(f"{text}\n")


if __name__ == "__main__":
    lock = Lock()
    process = Process(target=note, args=(lock, "hello"))
    process.start()
    process.join(timeout=30)
    print("exit code:", process.exitcode)
