"""Two transfers that lock two accounts in the same order"""

import sys
import time
from multiprocessing import Lock, Process


def transfer(source, target, locks):
    first, second = sorted([source, target])
    with locks[first]:
        time.sleep(0.3)  # some work
        with locks[second]:
            print("moved from", source, "to", target)


if __name__ == "__main__":
    locks = [Lock(), Lock()]
    workers = [
        Process(target=transfer, args=(0, 1, locks)),
        Process(target=transfer, args=(1, 0, locks)),
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    sys.exit(any(worker.exitcode for worker in workers))
