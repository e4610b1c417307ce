"""Programs with a manager, ended in three ways

Does the manager's process still run a second later? (For Linux and
macOS: on Windows, a program can't handle `terminate()`.)
"""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import Manager, active_children


def program(ending):
    with Manager():
        if ending == "terminate, with a handler":
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        print(active_children()[0].pid, flush=True)
        sys.stdin.read()  # until the pipe is closed


def is_alive(pid):
    try:
        os.kill(pid, 0)  # sends no signal, only looks for the process
    except ProcessLookupError:
        return False
    return True


def main():
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    for ending in "exit", "terminate", "terminate, with a handler":
        command = [sys.executable, __file__, ending]
        with subprocess.Popen(command, **pipes) as child:
            manager = int(child.stdout.readline())
            if ending != "exit":
                child.terminate()
        time.sleep(1)
        print(f"{ending}: the manager runs: {is_alive(manager)}")
        if is_alive(manager):
            os.kill(manager, signal.SIGKILL)


if __name__ == "__main__":
    program(sys.argv[1]) if len(sys.argv) > 1 else main()
