"""Two scripts without a guard, under each start method"""

import json
import multiprocessing as mp
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def run(script, method):
    """What it said last, or that it was stopped; and its errors."""
    command = [sys.executable, HERE / script, method]
    process = subprocess.Popen(command, stdout=-1, stderr=-1, text=True)
    try:
        output, errors = process.communicate(timeout=2)
        last = (output or errors).splitlines()[-1]
    except subprocess.TimeoutExpired:
        process.kill()
        _, errors = process.communicate()
        last = "stopped after 2 s"
    return last, errors.count("RuntimeError:")


if __name__ == "__main__":
    counts = {}
    for script in "process_unguarded.py", "pool_unguarded.py":
        print(script)
        for method in sorted(mp.get_all_start_methods()):
            last, failed = counts[f"{script} {method}"] = run(
                script, method
            )
            print(f"  {method:10}  {last}; ", end="")
            print("RuntimeErrors:", failed)
    Path("counts.json").write_text(json.dumps(counts))
