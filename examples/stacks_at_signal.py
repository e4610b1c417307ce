"""A module that lets each process write its stacks at a signal

As sitecustomize.py in a folder of PYTHONPATH, it is imported by each
Python that starts; forked children inherit it.
"""

import faulthandler
import os
import sys
from multiprocessing import current_process, util
from multiprocessing.context import SpawnProcess
from signal import SIGURG  # ignored by a process without a handler


def listen(_=None):
    name = current_process().name
    if name == "MainProcess" and sys.argv[0] == "-c":
        name = ""  # a helper process, or a child without its name yet
    path = f"{__file__}.{os.getpid()}.{name.replace('/', '|')}"
    append = os.O_CREAT | os.O_WRONLY | os.O_APPEND
    faulthandler.register(SIGURG, os.open(path, append))


if __name__ == "sitecustomize":
    listen()
    # Called again in each child of multiprocessing, once it has a name:
    util.register_after_fork(listen, listen)
    SpawnProcess._after_fork = listen
