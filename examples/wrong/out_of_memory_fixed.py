"""Workers with a limit on their memory: MemoryError, and no kill"""

import resource
from concurrent.futures import ProcessPoolExecutor


def limit_memory(megabytes):
    size = megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def load(megabytes):
    return len(bytearray(megabytes * 2**20))


if __name__ == "__main__":
    with ProcessPoolExecutor(
        1, initializer=limit_memory, initargs=(4_000,)
    ) as executor:
        for megabytes in 20, 8_000, 30:
            try:
                size = executor.submit(load, megabytes).result()
                print(f"{megabytes} MB: {size:,} bytes loaded")
            except MemoryError:
                print(f"{megabytes} MB: MemoryError")
