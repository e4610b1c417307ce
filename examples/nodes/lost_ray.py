# /// script
# dependencies = ["ray"]
# [tool.measured]
# command = [
#     "sh", "-c", 'exec "$0" "${1%/ex*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 300
# ///
"""A host that fails while Ray works"""

import json
import time
from pathlib import Path
from secrets import token_hex
from socket import gethostname
from subprocess import run

from ray_nodes import add_node2, cluster

FAILURES = {
    "killed": "kill -9 -1",  # all processes of the host
    "cut off": "ip link set eth0 down",
}


def work(seconds):
    time.sleep(seconds)
    return gethostname()


def lose_host(remote, get, failure):
    get([remote(work).remote(0.5) for _ in range(4)])  # warm up
    tasks = [remote(work).remote(0.1) for _ in range(60)]
    time.sleep(2)
    failed = time.perf_counter()
    run(["ssh", "node2", failure], check=False)
    hosts = get(tasks)
    took = time.perf_counter() - failed
    return {"kept": hosts.count("node2"), "took": took}


if __name__ == "__main__":
    found, token = {}, token_hex(32)
    with cluster(token) as (remote, get):
        for name, failure in FAILURES.items():
            found[name] = lose_host(remote, get, failure)
            if name == "killed":
                add_node2(token)
        Path("lost.json").write_text(json.dumps(found))
