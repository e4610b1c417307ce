# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""The same text, run by exec() as site generators do"""

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

CODE = Path(__file__).with_name("run_as_a_file.py")


def run_by_exec(name):
    with redirect_stdout(StringIO()) as printed:
        exec(CODE.read_text(), {"__name__": name})
    return printed.getvalue()


if __name__ == "__main__":
    sys.tracebacklimit = 1  # the last frame says it all
    print("As 'code_block' it printed:", repr(run_by_exec("code_block")))
    print("As '__main__' it printed:", repr(run_by_exec("__main__")))
