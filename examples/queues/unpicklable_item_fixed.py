"""A SimpleQueue: put() raises if an item can't be pickled"""

from multiprocessing import Process, SimpleQueue


def receive(queue):
    print("received:", list(iter(queue.get, None)))


if __name__ == "__main__":
    queue = SimpleQueue()
    receiver = Process(target=receive, args=(queue,), daemon=True)
    receiver.start()

    try:
        for item in "first", lambda: "second", "third":
            try:
                queue.put(item)
            except Exception as error:
                print("not sent:", type(error).__name__, flush=True)
    finally:
        queue.put(None)  # the receiver stops here

    receiver.join(timeout=60)
    print("exit code of the receiver:", receiver.exitcode)
