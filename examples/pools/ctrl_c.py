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
from time import monotonic, sleep

from five_pools import POOLS
from fresh import call_for_each


def task(number):
    os.write(1, f"{os.getpid()} {monotonic()}\n".encode())
    sleep(0.4)


def interrupt(name, work=""):
    if work:
        with POOLS[name](2) as run:
            run(task, range(8), 1)
        return
    log, workers = Path(f"{name}.log"), set()
    options = {"stdout": PIPE, "bufsize": 0, "process_group": 0}
    command = [sys.executable, __file__, name, "work"]
    with log.open("w") as errors:
        group = Popen(command, stderr=errors, **options)
    with group:
        while len(workers) < 2:  # until both have begun a task
            workers.add(group.stdout.readline().split()[0])
        sleep(0.1)
        sent = monotonic()
        os.killpg(group.pid, SIGINT)
        try:
            begun = group.communicate(timeout=30)[0].split()[1::2]
            yield "later", sum(float(time) > sent for time in begun)
        except TimeoutExpired:
            os.killpg(group.pid, SIGKILL)
    yield "exit", group.returncode
    yield "tracebacks", log.read_text().count("Traceback")
    yield "last line", log.read_text().splitlines()[-1]


if __name__ == "__main__":
    call_for_each(interrupt, list(POOLS), "ctrl_c.json", at_once=5)
