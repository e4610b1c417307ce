"""A flag in shared memory that no process waits for

`kill()` does here what the system does when memory runs out.
"""

import time
from multiprocessing import Process, RawValue


def work(name, stop):
    while not stop.value:
        time.sleep(0.1)
    print(name, "stopped", flush=True)


if __name__ == "__main__":
    stop = RawValue("b", False)
    workers = [Process(target=work, args=(n, stop)) for n in "AB"]
    for worker in workers:
        worker.start()
    time.sleep(1)  # both are waiting now
    workers[0].kill()
    workers[0].join()
    print("stopping the workers", flush=True)
    stop.value = True
    for worker in workers:
        worker.join()
    print("done")
