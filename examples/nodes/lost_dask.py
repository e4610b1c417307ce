# /// script
# dependencies = ["distributed"]
# [tool.measured]
# command = [
#     "sh", "-c", 'exec "$0" "${1%/ex*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 300
# ///
"""A host that fails while Dask works"""

import json
import time
from pathlib import Path
from socket import gethostname
from subprocess import run

from dask_nodes import cluster

FAILURES = {
    "killed": "kill -9 -1",  # all processes of the host
    "cut off": "ip link set eth0 down",
}


def work(seconds):
    time.sleep(seconds)
    return gethostname()


def lose_host(failure):
    with cluster() as client:
        tasks = client.map(work, [0.1] * 60, pure=False)
        time.sleep(2)
        failed = time.perf_counter()
        run(["ssh", "node2", failure], check=False)
        hosts = client.gather(tasks)
        took = time.perf_counter() - failed
    return {"kept": hosts.count("node2"), "took": took}


if __name__ == "__main__":
    found = {name: lose_host(FAILURES[name]) for name in FAILURES}
    Path("lost.json").write_text(json.dumps(found))
