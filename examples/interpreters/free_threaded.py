# /// script
# [tool.measured]
# exclusive = true
# ///
"""Run ways.py with this Python and with free-threaded ones, if found"""

import json
import sys
from pathlib import Path
from random import sample
from shutil import which
from subprocess import DEVNULL, call, check_output

from kinds import VERSION

WAYS = Path(__file__).with_name("ways.py")


def works(python):
    return not call([python, "-c", ""], stderr=DEVNULL)


def measure(versions):
    others = (which(f"python{v}") for v in versions if v != VERSION)
    pythons, told = [sys.executable, *filter(None, others)], {}
    for python in filter(works, sample(pythons, len(pythons))):
        check_output([python, WAYS], timeout=60)
        told |= json.loads(Path("took.json").read_text())
    Path("took.json").write_text(json.dumps(told))
    print("measured:", *sorted(told))


if __name__ == "__main__":
    measure(["3.14t", "3.15t"])
