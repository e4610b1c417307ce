# /// script
# requires-python = ">=3.15"
# ///
"""A profile of one worker, from outside, for a second"""

import subprocess
import sys

from workers import matches, stuck

if __name__ == "__main__":
    with stuck(matches) as pid:
        tool = [sys.executable, "-m", "profiling.sampling", "attach"]
        options = ["-d", "1", "-l", "5", "--no-summary"]
        command = [*tool, *options, str(pid)]
        subprocess.run(command, check=False, timeout=30)
