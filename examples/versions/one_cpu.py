# /// script
# [tool.measured.variants]
# "3.13" = {}
# "3.12" = {}
# ///
"""Default number of workers on one of the machine's CPUs"""

import os
from multiprocessing import Pool, active_children

if __name__ == "__main__":
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    with Pool():
        workers = len(active_children())
    print("CPUs of the machine:", os.cpu_count())
    print("CPUs allowed: 1, workers:", workers)
