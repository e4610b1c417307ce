"""terminate(), a limited wait, then kill(), on three workers

Each works without end, until it is stopped. The first has no handler
for SIGTERM, the second one that exits, the third ignores SIGTERM.
"""

import signal
import sys
from itertools import count
from multiprocessing import Event, Process


def leave(signum, frame):
    sys.exit(128 + signum)


def work(handler, ready):
    signal.signal(signal.SIGTERM, handler)
    try:
        ready.set()
        for n in count(3, 2):
            if sum(d for d in range(1, n) if n % d == 0) == n:
                print(f"{n} is an odd perfect number")
    finally:
        print("  the worker cleaned up", flush=True)


def stop(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode


if __name__ == "__main__":
    handlers = {
        "no handler": signal.SIG_DFL,
        "a handler that exits": leave,
        "SIGTERM ignored": signal.SIG_IGN,
    }
    for name, handler in handlers.items():
        print(name)
        ready = Event()
        process = Process(target=work, args=(handler, ready))
        process.start()
        ready.wait(timeout=60)
        print("  exit code", stop(process, grace=0.5))
