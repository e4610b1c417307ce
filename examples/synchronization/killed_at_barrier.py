# /// script
# [tool.measured]
# timeout = 4
# expect = "timeout"
# ///
"""A barrier at which a waiting worker was killed

`kill()` does here what the system does when memory runs out.
"""

import time
from multiprocessing import Barrier, Process
from threading import BrokenBarrierError


def work(name, barrier):
    try:
        barrier.wait(timeout=2)
    except BrokenBarrierError:
        print(name, "gave up", flush=True)


if __name__ == "__main__":
    barrier = Barrier(3)
    workers = [Process(target=work, args=(n, barrier)) for n in "ABC"]
    for worker in workers[:2]:
        worker.start()
    time.sleep(1)  # A and B are waiting for C
    workers[0].kill()
    workers[2].start()
    for worker in workers:
        worker.join()
        print("a worker ended: exit code", worker.exitcode, flush=True)
