"""A parent that ends all workers when one of them has failed

`kill()` does here what the system does when memory runs out.
"""

import time
from multiprocessing import Barrier, Process, connection
from threading import BrokenBarrierError


def work(name, barrier):
    try:
        barrier.wait(timeout=2)
    except BrokenBarrierError:
        print(name, "gave up", flush=True)


def join_all(workers):
    running = {worker.sentinel: worker for worker in workers}
    while running:
        for sentinel in connection.wait(list(running)):
            worker = running.pop(sentinel)
            worker.join()
            print("a worker ended: exit code", worker.exitcode)
            if worker.exitcode:
                for other in running.values():
                    other.kill()


if __name__ == "__main__":
    barrier = Barrier(3)
    workers = [Process(target=work, args=(n, barrier)) for n in "ABC"]
    for worker in workers[:2]:
        worker.start()
    time.sleep(1)  # A and B are waiting for C
    workers[0].kill()
    workers[2].start()
    join_all(workers)
