# /// script
# dependencies = ["coverage"]
# ///
"""Which settings measure the functions of covered.py"""

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory

from coverage import CoverageData
from coverage.exceptions import DataError

COVERED = str(Path(__file__).resolve().with_name("covered.py"))
WORKERS = "concurrency = multiprocessing"
CASES = [("", "executor"), ("patch = subprocess", "executor")]
ENDINGS = "executor", "with Pool", "close, join"
CASES += [(WORKERS, ending) for ending in ENDINGS]
QUIET = {"stdout": DEVNULL, "stderr": DEVNULL}
BODIES = {"fork": 9, "spawn": 13, "forkserver": 17}  # line numbers


def measure(case):
    """Return the lines measured by a run."""
    setting, ending = case
    with TemporaryDirectory() as folder:
        Path(folder, "settings.ini").write_text(f"[run]\n{setting}\n")
        how = ["-m", "coverage", "run", "--rcfile=settings.ini"]
        command = [sys.executable, *how, COVERED, ending]
        run(command, cwd=folder, check=True, timeout=60, **QUIET)
        lines = set()
        for path in Path(folder).glob(".coverage*"):
            data = CoverageData(path)
            with suppress(DataError):  # a worker that was terminated
                data.read()
                lines.update(data.lines(COVERED) or [])
        return lines


if __name__ == "__main__":
    print(f"{'[run]':30} {'ending':12}", *BODIES)
    with ThreadPoolExecutor(4) as threads:
        for case, lines in zip(CASES, threads.map(measure, CASES)):
            row = [
                "yes" if at in lines else "no" for at in BODIES.values()
            ]
            print("{:30} {:12} {:4} {:5} {}".format(*case, *row))
