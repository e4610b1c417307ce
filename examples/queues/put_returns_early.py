"""put returns before the item is pickled

The first item is more than a pipe can hold, so the second has to
wait in the parent, and the parent goes on.
"""

from multiprocessing import Event, Process, Queue


def read(queue, go):
    go.wait()
    block = queue.get()
    print("reader got a block of", len(block), "bytes")
    print("reader got", queue.get())


if __name__ == "__main__":
    queue, go = Queue(), Event()
    reader = Process(target=read, args=(queue, go))
    reader.start()

    queue.put(bytes(8_000_000))
    basket = ["bread"]
    queue.put(basket)
    print("both puts have returned, nothing has been read")
    basket.append("butter")

    go.set()
    reader.join()
