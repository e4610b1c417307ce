# /// script
# [tool.measured]
# exclusive = true
# ///
"""The interpreter alone, started on an empty script"""

import json
import subprocess
import sys
import time
from pathlib import Path

EMPTY = Path(__file__).with_name("empty_script.py")


def start_and_wait():
    began = time.perf_counter()
    subprocess.run([sys.executable, EMPTY], check=True, timeout=30)
    return time.perf_counter() - began


if __name__ == "__main__":
    walls = sorted(start_and_wait() for _ in range(10))
    Path("walls.json").write_text(json.dumps(walls), encoding="utf-8")
    print(f"started {len(walls)} times, one after another")
