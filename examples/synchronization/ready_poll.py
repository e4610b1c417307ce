# /// script
# [tool.measured]
# exclusive = true
# ///
"""Ask an event again and again whether it is set

The sleep is in place of a wait for data from elsewhere.
"""

import time
from multiprocessing import Event, Process


def work(ready):
    while not ready.is_set():
        pass
    print(sum(n * n for n in range(100_000)))


if __name__ == "__main__":
    ready = Event()
    worker = Process(target=work, args=(ready,))
    worker.start()
    time.sleep(0.2)
    ready.set()
    worker.join()
