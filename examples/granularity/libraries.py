# /// script
# dependencies = ["joblib", "loky", "mpire"]
# [tool.measured]
# exclusive = true
# rounds = 6
# ///
"""How well joblib, loky and mpire use two workers"""

from efficiency import ALONE, CHUNKS, WORKERS, measure
from joblib import Parallel, delayed
from loky import get_reusable_executor
from mpire import WorkerPool


def with_joblib(function, tasks):
    return Parallel(WORKERS)(delayed(function)(size) for size in tasks)


if __name__ == "__main__":
    with (
        WorkerPool(WORKERS, keep_alive=True) as pool,
        get_reusable_executor(WORKERS) as executor,
    ):
        ways = {
            "mpire": (pool.map, CHUNKS),
            "loky": (lambda *call: list(executor.map(*call)), ALONE),
            "joblib": (with_joblib, (4_000, 0.06)),
        }
        measure(ways)
