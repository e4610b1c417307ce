"""All begin at one event, and stop at another

Two workers look for a text whose SHA-256 hash begins with four zeros.
Which of them finds one, and which text, may differ from run to run.
"""

from hashlib import sha256
from itertools import count
from multiprocessing import Event, Process, SimpleQueue


def is_good(text):
    return sha256(text.encode()).hexdigest().startswith("0000")


def search(first, go, found, results):
    go.wait()
    for n in count(first, 2):
        if n % 1000 < 2 and found.is_set():  # now and then
            break
        if is_good(f"block {n}"):
            found.set()
            results.put(f"block {n}")
            break


if __name__ == "__main__":
    go, found, results = Event(), Event(), SimpleQueue()
    workers = [
        Process(target=search, args=(first, go, found, results))
        for first in range(2)
    ]
    for worker in workers:
        worker.start()
    go.set()
    text = results.get()
    for worker in workers:
        worker.join()
    print(sha256(text.encode()).hexdigest())
    assert is_good(text)
    assert [worker.exitcode for worker in workers] == [0, 0]
