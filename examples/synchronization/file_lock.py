"""A file lock held by another program, before and after its death

For Linux and macOS; `fcntl` doesn't exist on Windows.
"""

import fcntl
import subprocess
import sys
import time
from pathlib import Path

FILE = Path("results.lock")


def hold():
    with FILE.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        print("holding", flush=True)
        time.sleep(60)


def main():
    command = [sys.executable, __file__, "hold"]
    with (
        FILE.open("w", encoding="utf-8") as file,
        subprocess.Popen(command, stdout=subprocess.PIPE) as other,
    ):
        other.stdout.readline()
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("the other program holds the lock")
        other.kill()
        fcntl.flock(file, fcntl.LOCK_EX)  # waits for the lock
        print("this program holds the lock")


if __name__ == "__main__":
    hold() if len(sys.argv) > 1 else main()
