"""Four programs, run with fork and with forkserver on this Python"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
TOOL = "with_start_method.py"
PROGRAMS = "global_from_main nested_target open_file shared_total"


def outcome(method, program):
    """Return the exit code of a program and its last line."""
    done = subprocess.run(
        [sys.executable, HERE / TOOL, method, HERE / f"{program}.py"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=50,
    )
    told = done.stderr if done.returncode else done.stdout
    lines = told.splitlines()
    while lines and lines[-1].startswith("when "):  # notes of 3.14
        lines.pop()
    return done.returncode, lines[-1] if lines else "no output"


if __name__ == "__main__":
    for program in PROGRAMS.split():
        print(f"{program}.py")
        for method in "fork", "forkserver":
            code, line = outcome(method, program)
            print(f"  {method:10}  exit code {code}  {line[:44]}")
