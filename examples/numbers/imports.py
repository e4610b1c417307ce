# /// script
# dependencies = ["numpy", "pandas"]
# [tool.measured]
# exclusive = true
# ///
"""Importing NumPy, then pandas, in a worker that has neither"""

import json
from importlib import import_module
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter


def seconds_to_import(module):
    began = perf_counter()
    import_module(module)
    return perf_counter() - began


if __name__ == "__main__":
    with Pool(1) as pool:
        took = {
            module: pool.apply(seconds_to_import, [module])
            for module in ("numpy", "pandas")
        }
    Path("took.json").write_text(json.dumps(took))
    print("imported in a worker:", *took)
