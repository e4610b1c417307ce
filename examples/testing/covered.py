"""Functions that only workers run, each with another start method"""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def fork(text):
    return len(text.split())


def spawn(text):
    return len(text.split())


def forkserver(text):
    return len(text.split())


def count_all(count, ending, texts=("to be", "or not")):
    context = get_context(count.__name__)
    if ending == "executor":
        with ProcessPoolExecutor(2, mp_context=context) as executor:
            return list(executor.map(count, texts))
    with context.Pool(2) as pool:
        counts = pool.map(count, texts)
        if ending == "close, join":
            pool.close()
            pool.join()
        return counts


if __name__ == "__main__":
    for count in fork, spawn, forkserver:
        print(count_all(count, *(sys.argv[1:] or ["executor"])))
