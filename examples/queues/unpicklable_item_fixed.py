"""SimpleQueue pickles inside put, so you can catch the error"""

from multiprocessing import Process, SimpleQueue


def receive(queue):
    print("received:", list(iter(queue.get, None)))


if __name__ == "__main__":
    queue = SimpleQueue()
    receiver = Process(target=receive, args=(queue,))
    receiver.start()

    for item in ["first", lambda: "second", "third", None]:
        try:
            queue.put(item)
        except Exception as error:
            print("not sent:", type(error).__name__, flush=True)

    receiver.join()
    print("exit code of the receiver:", receiver.exitcode)
