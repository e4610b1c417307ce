# /// script
# dependencies = ["joblib", "loky", "mpire"]
# ///
"""Ctrl-C while five pools work (Unix)

The processes of a pool share a pipe, which ends with the last of them.
"""

import os
import sys
from pathlib import Path
from signal import SIGINT, SIGKILL
from subprocess import PIPE, Popen, TimeoutExpired
from time import sleep

from five_pools import POOLS
from fresh import call_for_each

BEGIN = b"begin\n"


def task(number):
    os.write(1, BEGIN)
    sleep(0.4)


def interrupt(name, work=""):
    if work:
        with POOLS[name](2) as run:
            run(task, range(8))
        return
    log = Path(f"{name}.log")
    command = [sys.executable, __file__, name, "work"]
    options = {"stdout": PIPE, "process_group": 0}
    with Popen(command, stderr=log.open("w"), **options) as group:
        group.stdout.read(2 * len(BEGIN))  # two tasks have begun
        sleep(0.1)
        os.killpg(group.pid, SIGINT)
        try:
            output, _ = group.communicate(timeout=10)
            yield "later", output.count(BEGIN)
        except TimeoutExpired:
            os.killpg(group.pid, SIGKILL)
    yield "exit", group.returncode
    yield "tracebacks", log.read_text().count("Traceback")
    yield "last line", log.read_text().splitlines()[-1]


if __name__ == "__main__":
    call_for_each(interrupt, list(POOLS), "ctrl_c.json", at_once=5)
