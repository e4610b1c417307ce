"""Run a function once for each engine, each time in a new program"""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import sample
from tempfile import gettempdir
from time import monotonic


def alone(way):
    """Run this script: its arguments are way, our PID and time."""
    python = [sys.executable]
    if way.startswith("mpi"):
        mpiexec = Path(sys.executable).with_name("mpiexec")
        python = [mpiexec, "-n", "3", *python, "-m", "mpi4py.futures"]
    return subprocess.run(
        [*python, sys.argv[0], way, str(os.getpid()), str(monotonic())],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=200,
        env=os.environ | {"HOME": gettempdir()},  # for Ray's token
    )


def call_for_each(function, ways, file, may_fail=()):
    """Write what the function yields for each way, as JSON."""
    if words := sys.argv[1:]:
        print("\n" + json.dumps(dict(function(*words))))
        return
    told = {}
    for way in sample(list(ways), len(ways)):
        run = alone(way)
        if run.returncode == 0:
            told[way] = json.loads(run.stdout.splitlines()[-1])
        elif way in may_fail:
            told[way] = {"exit code": run.returncode}
        else:
            raise RuntimeError(f"{way}:\n{run.stderr}")
    Path(file).write_text(json.dumps({way: told[way] for way in ways}))
