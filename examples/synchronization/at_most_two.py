"""Six workers, of which at most two are at the server

The sleep replaces a server that accepts two connections. The workers
count themselves there.
"""

import time
from multiprocessing import Array, BoundedSemaphore, Pool


def keep(semaphore, array):
    global places, now_and_most
    places, now_and_most = semaphore, array


def fetch(page):
    with places:
        come()
        try:
            time.sleep(0.1)
        finally:
            go()
    return f"<h1>Page {page}</h1>"


def come():
    with now_and_most.get_lock():
        now_and_most[0] += 1
        now_and_most[1] = max(now_and_most)


def go():
    with now_and_most.get_lock():
        now_and_most[0] -= 1


if __name__ == "__main__":
    places, now_and_most = BoundedSemaphore(2), Array("i", [0, 0])
    with Pool(6, keep, (places, now_and_most)) as pool:
        pages = pool.map(fetch, range(12), chunksize=1)
    print(len(pages), "pages fetched")
    print("most workers at the server:", now_and_most[1])
