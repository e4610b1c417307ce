# /// script
# [tool.measured.variants]
# "3.13" = {}
# "3.14" = {}
# "3.15" = {}
# ///
"""Three scripts without a guard, with each start method"""

import json
import multiprocessing as mp
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
LIMITS = {"process": 30, "pool": 5, "executor": 30}  # seconds


def run(kind, method, limit):
    """Return how a script ended, and how many RuntimeErrors it had."""
    process = subprocess.Popen(
        [sys.executable, HERE / f"{kind}_unguarded.py", method],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        output, errors = process.communicate(timeout=limit)
        end = output.splitlines()[-1] if output else last_error(errors)
    except subprocess.TimeoutExpired:
        process.kill()
        _, errors = process.communicate()
        end = f"stopped after {limit} s"
    return end, errors.count("RuntimeError:")


def last_error(errors):
    """Return the exception of the script, not those of workers."""
    names = re.findall(r"^[\w.]*?(\w+Error|Broken\w+):", errors, re.M)
    return [name for name in names if name != "RuntimeError"][-1]


if __name__ == "__main__":
    ends = {}
    for kind, limit in LIMITS.items():
        print(f"{kind}_unguarded.py")
        for method in sorted(mp.get_all_start_methods()):
            end, count = run(kind, method, limit)
            print(f"  {method:10}  {end}; RuntimeErrors: {count}")
            ends[f"{kind} {method}"] = end, count
    Path("ends.json").write_text(json.dumps(ends), "utf-8")
