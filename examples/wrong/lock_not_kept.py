"""A lock to which only the arguments of a process refer"""

from multiprocessing import get_context
from pathlib import Path


def note(lock, text):
    with lock, Path("notes.txt").open("a", encoding="utf-8") as notes:
        notes.write(f"{text}\n")


if __name__ == "__main__":
    spawn = get_context("spawn")
    process = spawn.Process(target=note, args=(spawn.Lock(), "hello"))
    process.start()
    process.join(timeout=60)
    print("exit code:", process.exitcode)
