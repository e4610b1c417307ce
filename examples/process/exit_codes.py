"""Exit codes of four processes, as the parent sees them

They run one at a time, so that a traceback is printed before the exit
code of its process.
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


def is_killed():
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    for worker in returns, exits, raises, is_killed:
        process = Process(target=worker)
        process.start()
        process.join()
        code = process.exitcode
        what = signal.Signals(-code).name if code < 0 else ""
        print(f"{worker.__name__}: exit code {code} {what}".rstrip())
