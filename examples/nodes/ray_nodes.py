# /// script
# dependencies = ["ray"]
# [tool.measured]
# command = [
#     "sh", "-c", 'exec "$0" "${1%/ex*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 120
# ///
"""A Ray cluster on two hosts"""

import os
import sys
import time
from collections import Counter
from contextlib import contextmanager
from secrets import token_hex
from shlex import join
from socket import gethostname
from subprocess import DEVNULL, run

ADDRESS, IP = "10.77.0.1:6379", "--node-ip-address=10.77.0."
RAY = [sys.executable, "-m", "ray.scripts.scripts"]
STOP = [*RAY, "stop", "--force"]  # all Ray processes of a host
START = [*RAY, "start", "--num-cpus=1"]
START += ["--object-store-memory=200000000"]
HEAD = [*START, "--head", IP + "1", "--include-dashboard=false"]
JOIN = "RAY_AUTH_MODE=token RAY_AUTH_TOKEN=$(cat) "
JOIN += join([*START, "--address=" + ADDRESS, IP + "2"])
QUIET = {"stdout": DEVNULL, "stderr": DEVNULL, "text": True}


@contextmanager
def cluster():
    token = token_hex(32)
    os.environ |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": token}
    try:
        run(HEAD, check=True, **QUIET)
        run(["ssh", "node2", JOIN], check=True, input=token, **QUIET)
        import ray  # it reads the two variables when it is imported

        with ray.init(ADDRESS, logging_level=40, log_to_driver=False):
            yield ray.remote(scheduling_strategy="SPREAD"), ray.get
    finally:
        for command in ["ssh", "node2", join(STOP)], STOP:
            run(command, check=False, **QUIET)


def work(seconds):
    time.sleep(seconds)
    return gethostname()


if __name__ == "__main__":
    with cluster() as (remote, get):
        tasks = [remote(work).remote(0.02) for _ in range(40)]
        done = get(tasks, timeout=60)
    print("tasks:", dict(sorted(Counter(done).items())))
