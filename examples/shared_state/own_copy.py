"""A global is not shared

The child process counts in its own copy of the global. The parent's
copy stays as it was, and nothing warns you.
"""

from multiprocessing import Process

counter = 0


def count():
    global counter
    for _ in range(1000):
        counter += 1
    print("in the child: ", counter)


if __name__ == "__main__":
    child = Process(target=count)
    child.start()
    child.join()
    print("in the parent:", counter)
    assert counter == 0
