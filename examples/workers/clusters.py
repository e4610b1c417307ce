# /// script
# requires-python = "<3.15"
# dependencies = ["distributed", "ray; python_version < '3.15'"]
# [tool.measured]
# timeout = 600
# open_files = 8192
# leaves = ["temporary file"]
# ///
"""How many CPUs Dask and Ray find under each limit (Linux)"""

import json
import sys
from pathlib import Path

from under_limits import ask_under_limits


def counts():
    import ray
    from distributed import LocalCluster

    with LocalCluster(dashboard_address=":0") as cluster:
        workers = cluster.scheduler_info["workers"].values()
        yield "Dask", sum(worker["nthreads"] for worker in workers)
    with ray.init(include_dashboard=False, logging_level="error"):
        yield "Ray", int(ray.cluster_resources()["CPU"])


if __name__ == "__main__":
    if sys.argv[1:]:
        print("\n" + json.dumps(dict(counts())))
    else:
        told = dict(ask_under_limits(__file__, ["PYTHON_CPU_COUNT=1"]))
        for limit, found in told.items():
            print(f"{limit}: {found}")
        Path("counts.json").write_text(json.dumps(told))
