# /// script
# [tool.measured]
# expect = "signal SIGTERM"
# leaves = ["process"]
# ///
"""An executor in a program that is stopped by SIGTERM

The program ends at once. Its workers never learn of it.
"""

import signal
from concurrent.futures import ProcessPoolExecutor
from time import sleep


def fetch(n):
    sleep(0.2)  # as a request to a slow server
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        for n, result in enumerate(executor.map(fetch, range(8))):
            print(f"{n}: {result}", flush=True)
            if n == 2:
                signal.raise_signal(signal.SIGTERM)  # as docker stop
    print("The program has ended in order.")
