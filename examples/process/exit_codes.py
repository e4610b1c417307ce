"""What the parent learns from an exit code

Five workers, five endings. One at a time, so that each ending is
printed before the exit code that the parent sees.
"""

import os
import signal
import sys
from multiprocessing import Process


def returns():
    return sum(map(int, ["17", "25"]))


def exits():
    sys.exit(3)


def raises():
    return sum(map(int, ["17", "n/a"]))


def swallows():
    try:
        raises()
    except Exception as error:
        print(f"Something went wrong: {error}")


def is_killed():
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    for worker in returns, exits, raises, swallows, is_killed:
        process = Process(target=worker)
        process.start()
        process.join()
        code = process.exitcode
        what = signal.Signals(-code).name if code < 0 else ""
        print(f"{worker.__name__}: exit code {code} {what}".rstrip())
