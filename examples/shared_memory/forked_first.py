# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A pool forked before the block exists

For Linux and macOS. The block is gone when the workers have ended.
"""

from multiprocessing import get_context
from multiprocessing.shared_memory import SharedMemory
from time import sleep


def count_up(name):
    block = SharedMemory(name)
    block.buf[0] += 1
    block.close()


def exists(name):
    try:
        SharedMemory(name).close()
    except FileNotFoundError:
        return False
    return True


def main():
    with get_context("fork").Pool(1) as pool:
        block = SharedMemory(create=True, size=1_000)
        try:
            pool.map(count_up, [block.name] * 4)
            pool.close()
            pool.join()
            sleep(1.5)  # a tracker ends after its last process
            print("count:", block.buf[0])
            print("the block still exists:", exists(block.name))
        finally:
            block.close()
            block.unlink()


if __name__ == "__main__":
    main()
