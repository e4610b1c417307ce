# /// script
# [tool.measured.variants]
# "3.11" = {}
# "3.13" = {}
# "3.14" = {}
# "3.15" = {}
# ///
"""What each function counts under each limit (Linux)"""

import json
import os
import sys
from multiprocessing import Pool, active_children
from pathlib import Path

from under_limits import ask_under_limits
from usable_cpus import usable_cpus


def counts():
    yield "os.cpu_count()", os.cpu_count()
    if hasattr(os, "process_cpu_count"):  # since Python 3.13
        yield "os.process_cpu_count()", os.process_cpu_count()
    yield "os.sched_getaffinity(0)", len(os.sched_getaffinity(0))
    with Pool():
        yield "Pool()", len(active_children())
    yield "usable_cpus()", usable_cpus()


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(dict(counts())))
    else:
        limits = ask_under_limits(__file__, ["PYTHON_CPU_COUNT=1"])
        told = dict(limits)
        for limit, counted in told.items():
            print(f"{limit:20}Pool(): {counted['Pool()']}")
        Path("counts.json").write_text(json.dumps(told))
