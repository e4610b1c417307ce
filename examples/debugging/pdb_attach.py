# /// script
# requires-python = ">=3.14"
# ///
"""The debugger attaches to a worker, if that runs Python or a regex"""

import json
import subprocess
import sys
from pathlib import Path

from workers import matches, stuck, waits


def debug(pid, commands, limit):
    """Return what the debugger printed, or "" if it didn't attach."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pdb", "-p", str(pid)],
            input=commands, capture_output=True, text=True,
            timeout=limit,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout


if __name__ == "__main__":
    with stuck(matches) as pid:
        text = debug(pid, "p line\nup\nq\n", 30)
        print(text)
    with stuck(waits) as pid:
        other = debug(pid, "q\n", 1)
        print("waits for a lock:", other or "no answer for 1 s")
    found = {"matches": "stuck.py" in text, "waits": bool(other)}
    Path("found.json").write_text(json.dumps(found))
