# /// script
# requires-python = ">=3.15"
# ///
"""Python's own profiler shows the stack of a running worker"""

import json
import subprocess
import sys
from pathlib import Path

from workers import look


def dump(pid):
    tool = [sys.executable, "-m", "profiling.sampling", "dump"]
    command = [*tool, str(pid)]
    done = subprocess.run(
        command, capture_output=True, check=False, text=True, timeout=30
    )
    return done.stdout or done.stderr  # such as "Permission denied"


if __name__ == "__main__":
    shown = dict(look(dump))
    print(shown["matches"])
    Path("shown.json").write_text(json.dumps(shown))
