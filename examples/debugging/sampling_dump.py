# /// script
# requires-python = ">=3.15"
# ///
"""Python's own profiler shows the stack of a running worker"""

import json
import subprocess
import sys
from pathlib import Path

from workers import matches, stuck, waits


def dump(pid):
    tool = [sys.executable, "-m", "profiling.sampling"]
    done = subprocess.run(
        [*tool, "dump", str(pid)],
        capture_output=True, text=True, timeout=30,
    )  # fmt: skip
    return done.stdout + done.stderr


if __name__ == "__main__":
    with stuck(matches) as pid:
        text = dump(pid)
        print(text)
    with stuck(waits) as pid:
        other = dump(pid)
    found = {"matches": "stuck.py" in text, "waits": "waits" in other}
    Path("found.json").write_text(json.dumps(found))
