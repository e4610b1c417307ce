"""A global variable, counted in a child process"""

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
