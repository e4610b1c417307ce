# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""The same text passed to exec(), as site generators do"""

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

CODE = Path(__file__).with_name("run_as_a_file.py")


def run_by_exec(name):
    with redirect_stdout(StringIO()) as printed:
        exec(CODE.read_text(encoding="utf-8"), {"__name__": name})
    return printed.getvalue()


if __name__ == "__main__":
    sys.tracebacklimit = 1  # the last frame is enough
    for name in ("code_block", "__main__"):
        print(f"As {name!r} it printed {run_by_exec(name)!r}")
