"""A program that is stopped by SIGTERM leaves its manager behind

Two programs, each with a manager. One comes to its end, the other is
terminated. A while later, does its manager still run?
"""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import Manager, active_children


def program():
    with Manager():
        print(active_children()[0].pid, flush=True)
        sys.stdin.read()  # until there is no more input


def is_alive(pid):
    try:
        os.kill(pid, 0)  # sends no signal, only looks for the process
    except ProcessLookupError:
        return False
    return True


def main():
    command = [sys.executable, __file__, "program"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    for stop in "end", "terminate":
        with subprocess.Popen(command, **pipes) as child:
            manager = int(child.stdout.readline())
            if stop == "terminate":
                child.terminate()
        time.sleep(0.3)
        print(f"{stop}: the manager runs: {is_alive(manager)}")
        if is_alive(manager):
            os.kill(manager, signal.SIGKILL)


if __name__ == "__main__":
    program() if len(sys.argv) > 1 else main()
