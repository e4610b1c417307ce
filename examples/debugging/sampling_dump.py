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
    return subprocess.run(
        command, capture_output=True, check=True, text=True, timeout=30
    ).stdout


if __name__ == "__main__":
    shown = look(dump)
    print(shown["matches"])
    Path("shown.json").write_text(json.dumps(shown))
