"""Count the CPUs for this process, a container's quota included

Works on every system; only Linux has the files of cgroups.
"""

import math
import os
from contextlib import suppress
from multiprocessing import Pool
from pathlib import Path

CGROUP = Path("/sys/fs/cgroup")


def quota():
    with suppress(OSError, ValueError):  # v2: a number or "max"
        granted, period = (CGROUP / "cpu.max").read_text().split()
        return int(granted) / int(period)
    with suppress(OSError, ValueError):  # v1: -1 means no quota
        granted = (CGROUP / "cpu/cpu.cfs_quota_us").read_text()
        period = (CGROUP / "cpu/cpu.cfs_period_us").read_text()
        if int(granted) > 0:
            return int(granted) / int(period)
    return math.inf


def usable_cpus():
    if hasattr(os, "process_cpu_count"):  # since Python 3.13
        cpus = os.process_cpu_count()
    elif hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        cpus = len(os.sched_getaffinity(0))
    else:
        cpus = os.cpu_count()
    return math.ceil(min(cpus or 1, quota()))


if __name__ == "__main__":
    with Pool(usable_cpus()) as pool:
        print(pool.map(math.factorial, range(8)))
