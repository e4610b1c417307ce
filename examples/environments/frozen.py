# /// script
# requires-python = "==3.13.*"
# dependencies = ["pyinstaller==6.22.3"]
# [tool.measured]
# timeout = 300
# ///
"""A program frozen by PyInstaller, with and without freeze_support"""

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAM = """
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import freeze_support, get_context


def square(n):
    return n * n


if __name__ == "__main__":
    freeze_support()
    level = int(os.environ.get("LEVEL", 1))
    print("start at level", level, flush=True)
    if level == 3:
        sys.exit("enough")  # or it would never end
    os.environ["LEVEL"] = str(level + 1)  # of its children
    context = get_context(os.environ["METHOD"])
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        answer = executor.submit(square, 12).result(timeout=60)
    print("answer:", answer)
"""
BROKEN = PROGRAM.replace("    freeze_support()\n", "")
FREEZE = [sys.executable, "-m", "PyInstaller", "--log-level=ERROR"]
QUIET = {"capture_output": True, "text": True, "timeout": 120}

if __name__ == "__main__":
    print("freeze_support; method; starts at levels 1, 2, 3; answer")
    with TemporaryDirectory() as folder, chdir(folder):
        for name, text in ("without", BROKEN), ("with", PROGRAM):
            Path(f"{name}.py").write_text(text, encoding="utf-8")
            subprocess.run([*FREEZE, f"{name}.py"], check=True, **QUIET)
            for method in "fork", "spawn", "forkserver":
                os.environ["METHOD"] = method
                program = [f"dist/{name}/{name}"]
                done = subprocess.run(program, check=False, **QUIET)
                said = done.stdout
                starts = [said.count(f"level {n}") for n in (1, 2, 3)]
                answer = "144" if "answer: 144" in said else "no answer"
                print(f"{name:8} {method:11} {starts}  {answer}")
