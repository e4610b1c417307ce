# /// script
# [tool.measured.variants]
# fork = {}
# spawn = {}
# forkserver = {}
# ///
"""A breakpoint in a worker reads an empty input"""

import sys
from multiprocessing import Process

from stuck import LINES, subject


def work(line):
    print("input:", repr(sys.stdin.read()), flush=True)
    breakpoint()
    print(subject(line))


if __name__ == "__main__":
    worker = Process(target=work, args=(LINES[0],))
    worker.start()
    worker.join(30)
    print("exit code", worker.exitcode)
