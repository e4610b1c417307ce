# /// script
# [tool.measured]
# timeout = 3.8
# expect = "timeout"
# [tool.measured.variants]
# fork = {}
# spawn = {}
# forkserver = {}
# ///
"""Two transfers that wait for each other, and the lines they wait at"""

import time
from multiprocessing import Lock, Process

import what_hangs

what_hangs.show_every(2)


def transfer(source, target, locks):
    with locks[source]:
        time.sleep(1)  # some work
        with locks[target]:
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
