# /// script
# dependencies = ["distributed"]
# [tool.measured]
# leaves = ["temporary file"]
# timeout = 120
# ///
"""Search with Dask"""

from distributed import Client
from grep import WORKERS, main


def search(find, paths):
    cluster = {"n_workers": WORKERS, "threads_per_worker": 1}
    with Client(**cluster, dashboard_address=None) as client:
        for call in client.map(find, paths, pure=False):
            yield call.result()


if __name__ == "__main__":
    main(search)
