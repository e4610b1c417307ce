"""An item that cannot be pickled is lost

put() accepts it. The error comes up later, in another thread.
"""

from multiprocessing import Process, Queue


def receive(queue):
    print("received:", list(iter(queue.get, None)))


if __name__ == "__main__":
    queue = Queue()
    receiver = Process(target=receive, args=(queue,))
    receiver.start()

    for item in ["first", lambda: "second", "third", None]:
        queue.put(item)

    receiver.join()
    print("exit code of the receiver:", receiver.exitcode)
