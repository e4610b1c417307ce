# /// script
# dependencies = ["ray"]
# [tool.measured]
# command = [
#     "sh", "-c",
#     'exec "$0" "${1%/examples/*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 180
# memory = 4
# processes = 200
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
from subprocess import PIPE, run

ADDRESS, IP = "10.77.0.1:6379", "--node-ip-address=10.77.0."
START = [sys.executable, "-m", "ray.scripts.scripts", "start"]
START += ["--num-cpus=1", "--object-store-memory=200000000"]
HEAD = [*START, "--head", IP + "1", "--include-dashboard=false"]
SECOND = "RAY_AUTH_MODE=token RAY_AUTH_TOKEN=$(cat) "
SECOND += join([*START, "--address=" + ADDRESS, IP + "2"])


@contextmanager
def cluster():
    os.environ["RAY_AUTH_MODE"] = "token"
    os.environ["RAY_AUTH_TOKEN"] = token = token_hex(32)
    run(HEAD, check=True, stderr=PIPE)
    second = ["ssh", "node2", SECOND]
    run(second, check=True, stderr=PIPE, input=token, text=True)
    import ray  # it reads the two variables when it is imported

    with ray.init(ADDRESS, log_to_driver=False):
        yield ray


def work(seconds):
    time.sleep(seconds)
    return gethostname()


if __name__ == "__main__":
    with cluster() as ray:
        task = ray.remote(work)
        done = ray.get([task.remote(0.02) for _ in range(40)])
    print("tasks:", dict(sorted(Counter(done).items())))
