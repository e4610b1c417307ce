# /// script
# dependencies = ["joblib"]
# [tool.measured]
# timeout = 120
# ///
"""Ctrl-C while seven programs search (Unix)"""

import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from signal import SIGINT, SIGKILL
from subprocess import PIPE, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from each_alone import EVERYWHERE, for_each
from slow_file import begun, slow_file

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
            # as a terminal does; Pool can miss one
            for pressed, sign in enumerate([SIGINT] * 3 + [SIGKILL], 1):
                os.killpg(program.pid, sign)
                yield "pressed", pressed
                with suppress(TimeoutExpired):
                    errors = program.communicate(timeout=15)[1]
                    break
        yield "later", sum(time > sent for time in begun(log))
    yield "tracebacks", errors.count("Traceback")
    yield "exit", program.returncode


if __name__ == "__main__":
    for_each(interrupt, EVERYWHERE, "ctrl_c.json", at_once=4)
