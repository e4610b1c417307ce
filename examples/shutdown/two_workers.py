"""Two workers that report what happens to their tasks

The argument, Pool, executor or Process, chooses who starts them.
"""

import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Process
from time import sleep


def task(n):
    os.write(1, b"start\n")
    try:
        sleep(0.5)  # as a request to a slow server
        os.write(1, b"done\n")
    except KeyboardInterrupt:
        os.write(1, b"interrupted\n")
        raise
    finally:
        os.write(1, b"finally\n")


def program(kind):
    if kind == "Pool":
        with Pool(2) as pool:
            pool.map(task, range(6), chunksize=1)
    elif kind == "executor":
        with ProcessPoolExecutor(2) as executor:
            for call in [executor.submit(task, n) for n in range(6)]:
                call.result()
    else:
        workers = [Process(target=task, args=(n,)) for n in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()


if __name__ == "__main__":
    # In case SIGINT is ignored, as after "&" in a shell script
    signal.signal(signal.SIGINT, signal.default_int_handler)
    program(sys.argv[1] if sys.argv[1:] else "Process")
