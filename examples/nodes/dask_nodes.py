# /// script
# dependencies = ["distributed"]
# [tool.measured]
# command = [
#     "sh", "-c", 'exec "$0" "${1%/ex*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 120
# ///
"""A Dask cluster on two hosts"""

import sys
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from shlex import join
from socket import gethostname
from subprocess import DEVNULL, Popen

from distributed import Client

ADDRESS = "tcp://node1:8786"
DASK = [sys.executable, "-m", "dask"]
WORKER = [*DASK, "worker", ADDRESS, "--nthreads=1", "--no-dashboard"]
COMMANDS = [
    [*DASK, "scheduler", "--host=node1", "--no-dashboard"],
    [*WORKER, "--name=node1"],
    ["ssh", "node2", join([*WORKER, "--name=node2"])],
]


@contextmanager
def cluster():
    with ExitStack() as stack:
        for command in COMMANDS:
            process = stack.enter_context(
                Popen(command, stderr=DEVNULL)
            )
            stack.callback(process.terminate)
        with Client(ADDRESS, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            yield client


def work(seconds):
    time.sleep(seconds)
    return gethostname()


if __name__ == "__main__":
    with cluster() as client:
        done = client.gather(client.map(work, [0.02] * 40, pure=False))
    print("tasks:", dict(sorted(Counter(done).items())))
