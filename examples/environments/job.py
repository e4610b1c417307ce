"""A function that runs in a worker, and the way to start it"""

import os
from multiprocessing import get_context


def square(n):
    print("square:", n * n)


def main():
    context = get_context(os.environ.get("METHOD", "spawn"))
    process = context.Process(target=square, args=(12,))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
