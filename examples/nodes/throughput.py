# /// script
# dependencies = ["distributed"]
# [tool.measured]
# command = [
#     "sh", "-c",
#     'exec "$0" "${1%/ex*}/tools/two_nodes.py" --rate 1gbit "$1"',
#     "{python}", "{file}",
# ]
# timeout = 120
# exclusive = true
# ///
"""A task on the host that has its data, and on the other one"""

import json
import time
from pathlib import Path
from random import sample
from statistics import median

from dask_nodes import cluster
from distributed import wait

SIZES = {"1 kB": 10**3, "1 MB": 10**6, "32 MB": 32 * 10**6}


def seconds(client, node, size):
    """Return the time of a task on a host; its data is on node1."""
    data = client.submit(bytes, size, workers=["node1"], pure=False)
    wait(data, timeout=60)
    began = time.perf_counter()
    task = client.submit(len, data, workers=[node], pure=False)
    assert task.result(timeout=60) == size
    return time.perf_counter() - began


if __name__ == "__main__":
    nodes, took = ["node1", "node2"], {}
    with cluster() as client:
        for label, size in SIZES.items():
            for _ in range(8):  # the first is a warm-up
                for node in sample(nodes, 2):
                    once = seconds(client, node, size)
                    took.setdefault(f"{label} {node}", []).append(once)
    middle = {key: median(times[1:]) for key, times in took.items()}
    Path("took.json").write_text(json.dumps(middle))
