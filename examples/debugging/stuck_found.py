# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""The same pool, which prints its stacks when a result is late"""

import faulthandler
import os
import signal
import sys
from multiprocessing import Pool, TimeoutError, active_children
from time import sleep

from stuck import LINES, subject


def prepare():
    faulthandler.register(signal.SIGUSR1, all_threads=True)


def show_stacks():
    for worker in active_children():
        print(f"\n{worker.name}:", file=sys.stderr, flush=True)
        os.kill(worker.pid, signal.SIGUSR1)
        sleep(0.2)  # one stack after the other


if __name__ == "__main__":
    with Pool(2, initializer=prepare) as pool:
        answers = pool.imap(subject, LINES)
        try:
            for line in LINES:
                print(answers.next(timeout=1.2), flush=True)
        except TimeoutError:
            show_stacks()
            sys.exit(f"\nno answer for {line!r}")
