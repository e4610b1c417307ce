"""Five ways to stop a program with two workers, and their effects

The program is two_workers.py. Its processes share a pipe, which tells
when the last one has ended.
"""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from signal import SIGINT, SIGKILL, SIGTERM
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from time import sleep

PROGRAM = sys.executable, Path(__file__).with_name("two_workers.py")
KINDS = "executor", "Pool", "Process"
WAYS = {
    "Ctrl-C": (os.killpg, SIGINT),
    "Ctrl-C twice": (os.killpg, SIGINT, SIGINT),
    "SIGTERM to all": (os.killpg, SIGTERM),
    "SIGTERM to the parent": (os.kill, SIGTERM),
    "SIGKILL to the parent": (os.kill, SIGKILL),
}


def stop(kind, way):
    send, *signals = WAYS[way]
    options = {"stderr": DEVNULL, "process_group": 0}
    with Popen([*PROGRAM, kind], 0, stdout=PIPE, **options) as p:
        for _ in range(2):
            p.stdout.readline()  # "start"
        for number in signals:
            sleep(0.1)
            send(p.pid, number)
        try:
            text, _ = p.communicate(timeout=2)
        except TimeoutExpired:
            ended = p.poll()
            os.killpg(p.pid, SIGKILL)
            text, _ = p.communicate()
            return [kind, way, ended, "left", *text.decode().split()]
    return [kind, way, p.returncode, "gone", *text.decode().split()]


if __name__ == "__main__":
    with ThreadPoolExecutor(10) as threads:
        found = list(threads.map(stop, *zip(*product(KINDS, WAYS))))
    Path("signals.json").write_text(json.dumps(found), "utf-8")
