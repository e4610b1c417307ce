# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""The same pool, which prints all stacks when a result is late"""

import faulthandler
import os
import signal
import sys
from multiprocessing import Pool, Semaphore, active_children
from multiprocessing import TimeoutError as Late
from time import sleep

from stuck import LINES, subject


def prepare(ready):
    faulthandler.register(signal.SIGUSR1, all_threads=True)
    ready.release()


def show_stacks():
    for worker in active_children():
        print(f"\n{worker.name}:", file=sys.stderr, flush=True)
        os.kill(worker.pid, signal.SIGUSR1)
        sleep(0.2)  # one stack after the other


if __name__ == "__main__":
    ready = Semaphore(0)
    with Pool(2, initializer=prepare, initargs=(ready,)) as pool:
        for _ in range(2):  # the signal would kill them earlier
            ready.acquire(timeout=30)
        answers = pool.imap(subject, LINES)
        for line in LINES:
            try:
                print(answers.next(timeout=0.5), flush=True)
            except Late:
                show_stacks()
                sys.exit(f"\nno answer for {line!r}")
