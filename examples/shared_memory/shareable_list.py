"""A ShareableList: what a worker can change, and what it can't"""

from multiprocessing import Pool
from multiprocessing.managers import SharedMemoryManager


def attempt(change, items):
    try:
        change(items)
    except (AttributeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return "done"


def set_number(items):
    items[1] = 2.5


def set_short_text(items):
    items[0] = "Bo"


def set_long_text(items):
    items[0] = "Bartholomew"


def append(items):
    items.append("more")


if __name__ == "__main__":
    changes = set_number, set_short_text, set_long_text, append
    with SharedMemoryManager() as manager, Pool(1) as pool:
        items = manager.ShareableList(["Ann", 7, None, b"ab\0"])
        for change in changes:
            outcome = pool.apply(attempt, (change, items))
            print(f"{change.__name__}: {outcome}")
        print(list(items))
        items.shm.close()
