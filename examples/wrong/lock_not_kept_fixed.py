"""A lock to which the parent refers while the process runs"""

from multiprocessing import get_context
from pathlib import Path


def note(lock, text):
    with lock, Path("notes.txt").open("a", encoding="utf-8") as notes:
        notes.write(f"{text}\n")


if __name__ == "__main__":
    spawn = get_context("spawn")
    lock = spawn.Lock()
    process = spawn.Process(target=note, args=(lock, "hello"))
    process.start()
    process.join(timeout=60)
    print("exit code:", process.exitcode)
    print(Path("notes.txt").read_text(encoding="utf-8"), end="")
