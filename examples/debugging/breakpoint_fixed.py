# /// script
# [tool.measured]
# command = ["{python}", "-c", '''
# import os, pty, sys
# pid, screen = pty.fork()
# if pid == 0:
#     os.execl(sys.executable, sys.executable, sys.argv[1])
# keys, text = [b"p line\n", b"c\n"], b""
# while b"exit code" not in text:
#     data = os.read(screen, 1000)
#     os.write(1, data)
#     text += data
#     if keys and text.endswith(b"(Pdb) "):
#         os.write(screen, keys.pop(0))
# os.waitpid(pid, 0)
# ''', "{file}"]
# ///
"""A breakpoint in a worker that reads from the terminal"""

import sys
from multiprocessing import Process
from pathlib import Path
from pdb import Pdb

from stuck import LINES, subject


def stop_here():
    terminal = Path("/dev/tty")
    keys, screen = terminal.open(), terminal.open("w")
    Pdb(stdin=keys, stdout=screen).set_trace(sys._getframe(1))


def work(line):
    stop_here()
    print(subject(line))


if __name__ == "__main__":
    worker = Process(target=work, args=(LINES[0],))
    worker.start()
    worker.join()
    print("exit code", worker.exitcode)
