"""The CPUs of the machine, and the CPUs that this process may use

Halfway through, the process binds itself to one CPU.
"""

import os
from pathlib import Path

QUOTA = Path("/sys/fs/cgroup/cpu.max")  # Linux, cgroup v2


def count_cpus():
    counts = {"os.cpu_count()": os.cpu_count()}
    if hasattr(os, "process_cpu_count"):  # since Python 3.13
        counts["os.process_cpu_count()"] = os.process_cpu_count()
    if hasattr(os, "sched_getaffinity"):  # not on macOS or Windows
        usable = os.sched_getaffinity(0)
        counts["len(os.sched_getaffinity(0))"] = len(usable)
    return counts


if __name__ == "__main__":
    for call, count in count_cpus().items():
        print(f"{call:28} {count}")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        print("After the process was bound to one CPU:")
        for call, count in count_cpus().items():
            print(f"{call:28} {count}")
    if QUOTA.exists():
        quota, period = QUOTA.read_text().split()
        limit = "none" if quota == "max" else int(quota) / int(period)
        print(f"Quota of the container: {limit}")
