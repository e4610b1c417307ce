"""A search that is interrupted by Ctrl-C, and started again"""

import os
import signal
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from tempfile import TemporaryDirectory
from threading import Timer

RESUME = Path(__file__).with_name("resume.py")

if __name__ == "__main__":
    with TemporaryDirectory(dir=".") as folder:
        command = [sys.executable, RESUME, Path(folder) / "results.db"]
        options = {"stdout": PIPE, "stderr": DEVNULL, "text": True}
        with Popen(command, process_group=0, **options) as first:
            kill_all = first.pid, signal.SIGKILL
            limit = Timer(60, os.killpg, kill_all)
            limit.start()
            for line in first.stdout:
                if line.startswith("stored"):
                    print("first run:", line.strip())
                if line == "done: 6\n":
                    first.send_signal(signal.SIGINT)  # Ctrl-C
            limit.cancel()
        print("exit code:", first.returncode)
        print("second run:")
        run(command, check=True, timeout=60)
