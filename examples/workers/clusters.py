# /// script
# requires-python = "<3.15"
# dependencies = ["dask", "ray;python_version<'3.15'"]
# ///
"""How many CPUs Dask and Ray count under each limit (Linux)"""

import json
import sys
from pathlib import Path

from under_limits import ask_under_limits


def counts():
    from dask.system import cpu_count
    from ray._private.utils import get_num_cpus  # ray.init() calls it

    return {"Dask": cpu_count(), "Ray": int(get_num_cpus())}


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(counts()))
    else:
        told = dict(ask_under_limits(__file__, ["PYTHON_CPU_COUNT=1"]))
        for limit, found in told.items():
            print(f"{limit:22}{found['Dask']} Dask, {found['Ray']} Ray")
        Path("counts.json").write_text(json.dumps(told))
