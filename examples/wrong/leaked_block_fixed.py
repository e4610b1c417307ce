"""A block of shared memory that its creator unlinks"""

from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def write(name):
    block = SharedMemory(name)
    try:
        block.buf[:5] = b"hello"
    finally:
        block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=1_000)
    try:
        process = Process(target=write, args=(block.name,))
        process.start()
        process.join()
        print(bytes(block.buf[:5]))
    finally:
        block.close()
        block.unlink()
