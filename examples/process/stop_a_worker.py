"""terminate() can be handled, kill() cannot

Each worker is stopped in the middle of endless work. It cleans up in
a finally block, if it gets that far.
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


def stop(how, handler):
    ready = Event()
    process = Process(target=work, args=(handler, ready))
    process.start()
    ready.wait()
    getattr(process, how)()
    process.join()
    print(f"  exit code {process.exitcode}")


if __name__ == "__main__":
    print("terminate(), no handler")
    stop("terminate", signal.SIG_DFL)
    print("terminate(), a handler for SIGTERM")
    stop("terminate", leave)
    print("kill(), the same handler")
    stop("kill", leave)
