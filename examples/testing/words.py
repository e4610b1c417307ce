"""Count the words of texts in a pool that survives a dead worker"""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context


def count(text):
    return len(text.split())


def count_all(texts, task=count, method=None, attempts=2):
    """Return the counts; start again if a worker dies."""
    context = get_context(method)
    try:
        with ProcessPoolExecutor(2, mp_context=context) as executor:
            return list(executor.map(task, texts))
    except BrokenProcessPool:
        if attempts == 1:
            raise
    return count_all(texts, task, method, attempts - 1)


if __name__ == "__main__":
    print(count_all(["to be or not to be", "that is the question"]))
