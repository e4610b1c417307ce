# /// script
# requires-python = ">=3.13"
# ///
"""A block that another program reads and doesn't track"""

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory


def read(name):
    block = SharedMemory(name, track=False)
    print("the other program reads", bytes(block.buf[:5]))
    block.close()


def exists(name):
    try:
        SharedMemory(name).close()
    except FileNotFoundError:
        return False
    return True


def main():
    block = SharedMemory(create=True, size=1_000)
    try:
        block.buf[:5] = b"hello"
        command = [sys.executable, __file__, block.name]
        other = subprocess.run(
            command, timeout=30, check=True, capture_output=True
        )  # returns when the other's resource tracker has ended, too
        print(other.stdout.decode().strip())
        print("the block still exists:", exists(block.name), flush=True)
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    read(sys.argv[1]) if len(sys.argv) > 1 else main()
