"""SIGTERM to a program that is PID 1, like the first in a container"""

import os
import signal
import sys
from multiprocessing import Process
from subprocess import PIPE, run

NEW_PIDS = ["unshare", "--user", "--map-root-user", "--pid", "--fork"]


def leave(signum, frame):
    sys.exit(128 + signum)


def program(handler):
    if handler == "with a handler":
        signal.signal(signal.SIGTERM, leave)
    args = (os.getpid(), signal.SIGTERM)
    sender = Process(target=os.kill, args=args)
    sender.start()
    sender.join(timeout=60)
    print("SIGTERM had no effect")


def report(prefix, handler):
    command = [*prefix, sys.executable, __file__, handler]
    try:
        end = run(
            command, check=False, stdout=PIPE, text=True, timeout=60
        )
        said = end.stdout.strip()
        print(f"  {handler}: {said or f'exit code {end.returncode}'}")
    except FileNotFoundError:
        print(f"  {handler}: there is no unshare")


if __name__ == "__main__":
    if sys.argv[1:]:
        program(sys.argv[1])
    else:
        for title, prefix in ("Ordinary", []), ("PID 1", NEW_PIDS):
            print(title)
            report(prefix, "without a handler")
            report(prefix, "with a handler")
