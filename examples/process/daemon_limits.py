"""A daemon may not have children, and ends when its parent ends

The daemon's work is endless. The parent does not join it: it just
comes to its end, and the daemon's last line is never printed.
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
    ready.wait()
    assert daemon.is_alive()
    print("Parent: at its end, the daemon still works")
