"""The number of items imap has taken when its first result arrives"""

import json
from collections.abc import Iterator
from math import factorial
from multiprocessing import Pool
from pathlib import Path
from time import sleep

ITEMS = 3_000


def work(item: bytes) -> int:
    factorial(1_000)
    return len(item)


def taken_at_first_result(length: int) -> int:
    taken = 0

    def items() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(ITEMS):
            taken += 1
            yield bytes(length)

    with Pool(2, sleep, (0.2,)) as pool:  # the workers start slowly
        results = pool.imap(work, items())
        next(results)
        at_first_result = taken
        for _ in results:
            pass  # read to the end before the block ends
    return at_first_result


if __name__ == "__main__":
    taken = {n: taken_at_first_result(n) for n in (10, 1_000, 100_000)}
    Path("taken.json").write_text(json.dumps(taken), "utf-8")
    for length, items in taken.items():
        print(f"items of {length} bytes: {items} of {ITEMS} taken")
