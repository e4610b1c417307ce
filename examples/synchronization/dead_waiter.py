# /// script
# [tool.measured]
# timeout = 3
# expect = "timeout"
# ///
"""An event that a killed process was waiting for

`kill()` does here what the system does when memory runs out.
"""

import time
from multiprocessing import Event, Process


def work(name, stop):
    stop.wait(timeout=60)
    print(name, "stopped", flush=True)


if __name__ == "__main__":
    stop = Event()
    workers = [Process(target=work, args=(n, stop)) for n in "AB"]
    for worker in workers:
        worker.start()
    time.sleep(1)  # both are waiting now
    workers[0].kill()
    workers[0].join()
    print("stopping the workers", flush=True)
    stop.set()
    for worker in workers:
        worker.join()
    print("done")
