"""A search that is interrupted by Ctrl-C, and started again"""

import signal
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from tempfile import TemporaryDirectory

RESUME = Path(__file__).with_name("resume.py")

if __name__ == "__main__":
    with TemporaryDirectory(dir=".") as folder:
        command = [sys.executable, RESUME, Path(folder) / "results.db"]
        with Popen(
            command, stdout=PIPE, stderr=DEVNULL, text=True
        ) as first:
            for line in first.stdout:
                if line.startswith("stored"):
                    print("first run:", line.strip())
                if line == "done: 6\n":
                    first.send_signal(signal.SIGINT)  # Ctrl-C
        print("exit code:", first.returncode)
        print("second run:")
        run(command, check=True, timeout=60)
