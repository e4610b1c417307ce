# /// script
# requires-python = ">=3.14"
# ///
"""A worker that interrupt() stops with a KeyboardInterrupt

Its finally block runs without a handler for SIGTERM.
"""

import signal
import sys
from itertools import count
from multiprocessing import Event, Process


def work(ready):
    # In case SIGINT is ignored, as after "&" in a shell script
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        ready.set()
        for n in count(3, 2):
            if sum(d for d in range(1, n) if n % d == 0) == n:
                print(f"{n} is an odd perfect number")
    except KeyboardInterrupt:
        print("The worker was interrupted", flush=True)
        sys.exit(130)
    finally:
        print("The worker cleaned up", flush=True)


if __name__ == "__main__":
    ready = Event()
    process = Process(target=work, args=(ready,))
    process.start()
    ready.wait(timeout=60)
    process.interrupt()
    process.join()
    print(f"Exit code {process.exitcode}")
