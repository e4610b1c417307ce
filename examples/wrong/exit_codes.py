"""How processes can end, and the exit codes that the parent sees"""

import ctypes
import json
import multiprocessing as mp
import os
import signal
import sys
import time
from pathlib import Path


def kill_server():
    time.sleep(0.3)  # until the parent knows this process
    os.kill(os.getppid(), signal.SIGKILL)


def ended(context, target, *args):
    process = context.Process(target=target, args=args, daemon=True)
    process.start()
    process.join(timeout=30)
    return process.exitcode


if __name__ == "__main__":
    here, server = mp.get_context(), mp.get_context("forkserver")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # no tracebacks
    codes = {
        "the function returned": ended(here, int, "42"),
        "an exception was raised": ended(here, int, "n/a"),
        'sys.exit("no such file")': ended(
            here, sys.exit, "no such file"
        ),
        "sys.exit(-1)": ended(here, sys.exit, -1),
        "os._exit(3)": ended(here, os._exit, 3),
        "invalid memory access": ended(here, ctypes.string_at, 0),
        "os.abort()": ended(here, os.abort),
        "SIGTERM": ended(here, signal.raise_signal, signal.SIGTERM),
        "SIGKILL": ended(here, signal.raise_signal, signal.SIGKILL),
        "its fork server was killed": ended(server, kill_server),
    }
    for how, code in codes.items():
        name = signal.Signals(-code).name if code < 0 else ""
        print(f"{how:28}{code:>4} {name}".rstrip())
    Path("codes.json").write_text(json.dumps(codes), "utf-8")
