"""A list that changes between put() and its pickling

The first item is larger than a pipe, and the reader waits, so the
parent's feeder thread can't get to the second item yet.
"""

from multiprocessing import Event, Process, Queue


def read(queue, go):
    go.wait(timeout=30)
    block = queue.get(timeout=30)
    print("reader got a block of", len(block), "bytes")
    print("reader got", queue.get(timeout=30))


if __name__ == "__main__":
    queue, go = Queue(), Event()
    reader = Process(target=read, args=(queue, go), daemon=True)
    reader.start()

    queue.put(bytes(8_000_000))
    basket = ["bread"]
    queue.put(basket)
    print("both puts have returned", flush=True)
    basket.append("butter")

    go.set()
    reader.join()
