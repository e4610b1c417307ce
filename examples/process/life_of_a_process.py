"""A Process object from its creation to close()

The worker never ends by itself, so join(0.1) returns while it is
still running.
"""

from itertools import count
from multiprocessing import Process


def odd_perfect_number():
    """Return a number that has never been found."""
    return next(
        n
        for n in count(3, 2)
        if sum(d for d in range(1, n) if n % d == 0) == n
    )


def show(state, process):
    pid = "none" if process.pid is None else "known"
    alive, code = process.is_alive(), process.exitcode
    print(f"{state:<13}{pid:<7}{alive!s:<12}{code}")


if __name__ == "__main__":
    process = Process(target=odd_perfect_number)
    print("state        pid    is_alive()  exitcode")
    show("created", process)
    process.start()
    show("started", process)
    process.join(0.1)
    show("join(0.1)", process)
    process.terminate()
    process.join()
    show("terminated", process)
    process.close()
    try:
        show("closed", process)
    except ValueError as error:
        print(f"closed       ValueError: {error}")
