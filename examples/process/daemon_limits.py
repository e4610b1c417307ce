"""A daemon that tries to start a child and is then terminated

The daemon never ends by itself, and the parent doesn't join it. Its
finally block doesn't run.
"""

from itertools import count
from multiprocessing import Event, Process


def work(ready):
    try:
        Process(target=print, args=("A grandchild",)).start()
    except AssertionError as error:
        print(f"Daemon: {error}", flush=True)
    ready.set()
    try:
        for n in count(3, 2):
            if sum(d for d in range(1, n) if n % d == 0) == n:
                print(f"{n} is an odd perfect number")
    finally:
        print("Daemon: cleaned up", flush=True)


if __name__ == "__main__":
    ready = Event()
    daemon = Process(target=work, args=(ready,), daemon=True)
    daemon.start()
    ready.wait(timeout=60)
    print("Parent: ends; daemon alive:", daemon.is_alive())
