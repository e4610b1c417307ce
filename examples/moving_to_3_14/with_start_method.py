# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""Run a program with another start method, without changing it

python with_start_method.py METHOD FILE [ARGUMENT ...]
"""

import multiprocessing
import sys
from pathlib import Path


def run(method, file):
    multiprocessing.set_start_method(method)
    main = vars(sys.modules["__main__"])
    code = compile(Path(file).read_bytes(), file, "exec")
    for name in [name for name in main if not name.startswith("__")]:
        del main[name]
    main |= {"__file__": file, "__doc__": None}
    exec(code, main)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    method, file = sys.argv[1], str(Path(sys.argv[2]).resolve())
    sys.argv[:] = [file, *sys.argv[3:]]
    sys.path[0] = str(Path(file).parent)
    run(method, file)
