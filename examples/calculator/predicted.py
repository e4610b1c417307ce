# /// script
# [tool.measured]
# exclusive = true
# rounds = 3
# ///
"""A fifth of each workload in a loop, and all of it in a pool

Writes what the calculator asks for, and how long the pool took.
"""

import json
from multiprocessing import get_context, get_start_method
from pathlib import Path
from time import perf_counter

BEGIN = perf_counter()
from constants import CPUS  # noqa: E402
from inputs import inputs  # noqa: E402
from workloads import COMPUTE  # noqa: E402
from workloads_sent import SENT  # noqa: E402

IMPORTS = perf_counter() - BEGIN


def in_pool(function, values, method, workers, chunk):
    begin = perf_counter()
    with get_context(method).Pool(workers) as pool:
        pool.map(function, values, chunk)
    return perf_counter() - begin


def tried(function, values, settings):
    values = values() if callable(values) else values
    work = {"workers": CPUS, "method": get_start_method()}
    work |= {"data": "block", "first": False} | settings
    method, workers = work["method"], work["workers"]
    chunk = -(-len(values) // (4 * workers))  # the default
    chunk = work.pop("chunk", chunk)
    inputs(function, values[:2])  # warm-up
    work |= inputs(function, values[::5]) | {"tasks": len(values)}
    work |= {"imports": IMPORTS if method == "spawn" else 0}
    pool = in_pool(function, values, method, workers, chunk)
    loop = work["tasks"] * work["seconds"]
    return {"work": work, "chunk": chunk, "loop": loop, "pool": pool}


if __name__ == "__main__":
    in_pool(abs, [0], get_start_method(), 1, 1)  # imports modules
    told = {
        name: tried(*each) for name, each in (COMPUTE | SENT).items()
    }
    Path("tried.json").write_text(json.dumps(told))
    for name, found in told.items():
        print(f"{name:18}{found['loop']:7.3f} s {found['pool']:7.3f} s")
