# /// script
# [tool.measured]
# exclusive = true
# ///
"""Time the interpreter alone: start it on an empty script and wait"""

import json
import subprocess
import sys
import time
from pathlib import Path

EMPTY = Path(__file__).with_name("empty_script.py")


def start_and_wait():
    began = time.perf_counter()
    subprocess.run([sys.executable, EMPTY], check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    walls = sorted(start_and_wait() for _ in range(10))
    Path("walls.json").write_text(json.dumps(walls))
    print(f"started {len(walls)} times, one after another")
