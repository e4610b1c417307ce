# /// script
# dependencies = ["joblib"]
# [tool.measured]
# timeout = 120
# ///
"""Ctrl-C while seven programs search (Unix)"""

import os
import sys
from functools import partial
from pathlib import Path
from signal import SIGINT, SIGKILL
from subprocess import PIPE, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from each_alone import EVERYWHERE, for_each
from slow_file import begun, slow_file

# a pipe ends with the last process that has it
PIPES = {"stdout": PIPE, "stderr": PIPE, "text": True}


def interrupt(search, log=""):
    if log:  # the program to interrupt
        list(search(partial(slow_file, log, 0.05), range(4, 84)))
        return
    with TemporaryDirectory() as folder:
        log = Path(folder, "log")
        command = [sys.executable, *sys.argv, str(log)]
        with Popen(command, process_group=0, **PIPES) as program:
            while not log.exists() or len(begun(log)) < 4:
                if program.poll() is not None:
                    raise ChildProcessError(program.stderr.read())
                sleep(0.01)
            sent = monotonic()
            os.killpg(program.pid, SIGINT)  # as a terminal does
            try:
                errors = program.communicate(timeout=40)[1]
            except TimeoutExpired:
                os.killpg(program.pid, SIGKILL)
                errors = program.communicate()[1]
        yield "later", sum(time > sent for time in begun(log))
    yield "tracebacks", errors.count("Traceback")
    yield "exit", program.returncode


if __name__ == "__main__":
    for_each(interrupt, EVERYWHERE, "ctrl_c.json", at_once=4)
