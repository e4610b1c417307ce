"""Run a function for each program, each time in a fresh Python"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from random import sample
from subprocess import check_output

EVERYWHERE = ["loop", "threads", "asyncio", "processes"]
EVERYWHERE += ["pool", "executor", "joblib"]
WITH_3_14 = ["interpreters", "dask"]


def for_each(function, names, file, *words, at_once=1):
    """Write what the function says about each program's search.

    The script runs again for each of them, and gets here again.
    """
    if len(sys.argv) > 1:
        name, *words = sys.argv[1:]
        said = function(import_module(f"by_{name}").search, *words)
        print(json.dumps(dict(said)))
        return

    def run(name):
        command = [sys.executable, *sys.argv, name, *words]
        return json.loads(check_output(command, timeout=90))

    names = sample(names, len(names))  # in any order
    with ThreadPoolExecutor(at_once) as threads:
        said = dict(zip(names, threads.map(run, names)))
    Path(file).write_text(json.dumps(said), encoding="utf-8")
