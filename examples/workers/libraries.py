# /// script
# dependencies = ["joblib"]
# ///
"""What joblib counts under each limit (Linux)"""

import json
import sys
from pathlib import Path

from joblib import cpu_count, effective_n_jobs
from under_limits import ask_under_limits

VARIABLES = ["PYTHON_CPU_COUNT=1", "LOKY_MAX_CPU_COUNT=1"]

if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps([cpu_count(), effective_n_jobs(-1)]))
    else:
        told = dict(ask_under_limits(__file__, VARIABLES))
        for limit, (cpus, workers) in told.items():
            print(f"{limit:22}{cpus} CPUs, {workers} workers")
        Path("counts.json").write_text(json.dumps(told))
