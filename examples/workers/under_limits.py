"""Ask a script what it counts, under each kind of limit (Linux)"""

import json
import os
import sys
from subprocess import run

from quota import cpu_quota, in_group


def ask(script, *prefix):
    command = [*prefix, sys.executable, script, "count"]
    told = run(command, capture_output=True, check=True, timeout=60)
    return json.loads(told.stdout)


def ask_under_limits(script, variables):
    """Yield each limit and what the script counted."""
    cpu = str(min(os.sched_getaffinity(0)))
    yield "no limit", ask(script)
    yield "one CPU", ask(script, "taskset", "--cpu-list", cpu)
    for variable in variables:
        yield variable, ask(script, "env", variable)
    try:
        with cpu_quota(1) as group:
            yield "quota of one CPU", ask(script, *in_group(group, []))
    except OSError as error:  # not root, or no cgroups
        print("no quota:", error)
