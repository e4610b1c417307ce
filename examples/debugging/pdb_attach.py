# /// script
# requires-python = ">=3.14"
# ///
"""The debugger attaches to a worker that runs Python code"""

import json
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from time import monotonic

from workers import loops, matches, stuck, waits


def debug(pid, keys, limit):
    """Return what the debugger printed, and if only after Ctrl-C."""
    with subprocess.Popen(
        [sys.executable, "-m", "pdb", "-p", str(pid)],
        stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True,
    ) as debugger:  # fmt: skip
        try:
            return debugger.communicate(keys, timeout=limit)[0], False
        except subprocess.TimeoutExpired:
            debugger.send_signal(signal.SIGINT)  # as Ctrl-C does
            return debugger.communicate(timeout=30)[0], True
        finally:
            debugger.kill()


if __name__ == "__main__":
    shown, start, limit = {}, monotonic(), 30
    shows = {loops: "root, root * root", matches: "line", waits: "lock"}
    for target, names in shows.items():
        with stuck(target) as pid:
            text, late = debug(pid, f"p {names}\nq\n", limit)
        shown[target.__name__] = text, late
        how = "after Ctrl-C" if late else "at once"
        print(
            f"{target.__name__}, {how}: {text or 'no answer'}\n",
            flush=True,
        )
        if target is loops:
            limit = min(7, 2 * (monotonic() - start))
    Path("shown.json").write_text(json.dumps(shown))
