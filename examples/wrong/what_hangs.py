"""Show where each process is, while the program still runs

Import this module at the top of your file, and call show_every(10)
after the imports: not behind the guard, because workers need it, too.
"""

import os
import sys
import time
import traceback
from multiprocessing import current_process
from threading import Thread, main_thread


def show(seconds):
    while True:
        time.sleep(seconds)
        title = f"\n{current_process().name}, process {os.getpid()}:\n"
        stack = traceback.format_stack(
            sys._current_frames()[main_thread().ident]
        )
        # One write, so that the tracebacks of two processes don't mix.
        # print would use a lock, and a fork could copy it while held.
        os.write(2, "".join([title, *stack]).encode())


def show_every(seconds):
    def start():
        Thread(target=show, args=[seconds], daemon=True).start()

    start()
    if hasattr(os, "register_at_fork"):  # not on Windows
        os.register_at_fork(after_in_child=start)
