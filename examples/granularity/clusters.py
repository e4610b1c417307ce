# /// script
# requires-python = "<3.15"
# dependencies = ["distributed", "ray;python_version<'3.15'"]
# [tool.measured]
# exclusive = true
# rounds = 6
# timeout = 300
# open_files = 8192
# command = ["sh", "-c", 'HOME=$TMPDIR "$0" "$1"', "{python}", "{file}"]
# leaves = ["temporary file"]
# ///
"""How well Dask and Ray use two workers"""

from functools import cache

import efficiency
import ray
from distributed import LocalCluster
from efficiency import WORKERS, measure

efficiency.LENGTHS = 50e-6, 200e-6, 1e-3, 4e-3  # longer tasks
SOME = 160, 0.1  # at most so many, of so many seconds in a loop
SIZE = {"n_workers": WORKERS, "threads_per_worker": 1}


def with_dask(client):
    def call(function, tasks):
        futures = client.map(function, tasks, pure=False)
        return client.gather(futures)  # pure: equal calls run once

    return call


remote = cache(ray.remote)


def with_ray(function, tasks):
    return ray.get([remote(function).remote(size) for size in tasks])


if __name__ == "__main__":
    with (
        LocalCluster(**SIZE, dashboard_address=":0") as cluster,
        cluster.get_client() as client,
        ray.init(num_cpus=WORKERS, logging_level="error"),
    ):
        dask = with_dask(client)
        measure({"Dask": (dask, SOME), "Ray": (with_ray, SOME)})
