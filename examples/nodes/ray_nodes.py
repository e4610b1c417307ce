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
START = [sys.executable, "-m", "ray.scripts.scripts", "start"]
START += ["--num-cpus=1", "--object-store-memory=200000000"]
HEAD = [*START, "--head", IP + "1", "--include-dashboard=false"]
QUIET = {"stdout": DEVNULL, "stderr": DEVNULL}
JOIN = join([*START, "--address=" + ADDRESS, IP + "2"])


def add_node2(token):
    setting = "RAY_AUTH_MODE=token RAY_AUTH_TOKEN=$(cat) "
    command = ["ssh", "node2", setting + JOIN]
    run(command, check=True, input=token, text=True, **QUIET)


@contextmanager
def cluster(token):
    os.environ |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": token}
    run(HEAD, check=True, **QUIET)
    add_node2(token)
    import ray  # it reads the two variables when it is imported

    with ray.init(ADDRESS, logging_level="ERROR", log_to_driver=False):
        yield ray.remote(scheduling_strategy="SPREAD"), ray.get


def work(seconds):
    time.sleep(seconds)
    return gethostname()


if __name__ == "__main__":
    with cluster(token_hex(32)) as (remote, get):
        done = get([remote(work).remote(0.02) for _ in range(40)])
    print("tasks:", dict(sorted(Counter(done).items())))
