"""Five ways to stop a program with two workers, and their effects

The program is two_workers.py. Its processes share a pipe, which tells
when the last one has ended.
"""

import os
import sys
from pathlib import Path
from signal import SIGINT, SIGKILL, SIGTERM
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from time import sleep

PROGRAM = str(Path(__file__).with_name("two_workers.py"))
WAYS = {
    "Ctrl-C": (os.killpg, SIGINT),
    "Ctrl-C twice": (os.killpg, SIGINT, SIGINT),
    "SIGTERM to all": (os.killpg, SIGTERM),
    "SIGTERM to the parent": (os.kill, SIGTERM),
    "SIGKILL to the parent": (os.kill, SIGKILL),
}


def stop(args, send, *signals):
    options = {"stderr": DEVNULL, "process_group": 0}
    with Popen(args, bufsize=0, stdout=PIPE, **options) as p:
        for _ in range(2):
            p.stdout.readline()  # "start"
        for number in signals:
            sleep(0.1)
            send(p.pid, number)
        end = "all end"
        try:
            text, _ = p.communicate(timeout=4)
        except TimeoutExpired:
            end = "some remain" if p.poll() else "hangs"
            os.killpg(p.pid, SIGKILL)
            text, _ = p.communicate()
    later, cleaned = text.count(b"start"), text.count(b"finally")
    return f"{later} later, {cleaned} finally, {end}"


if __name__ == "__main__":
    for way, signals in WAYS.items():
        for kind in "Pool", "executor", "Process":
            effect = stop([sys.executable, PROGRAM, kind], *signals)
            print(f"{way:23}{kind:10}{effect}", flush=True)
