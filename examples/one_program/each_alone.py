"""Run a function for each program, each time in a fresh Python"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from random import sample
from subprocess import check_output

EVERYWHERE = {
    "loop": "by_loop.py",
    "threads": "by_threads.py",
    "asyncio": "by_asyncio.py",
    "processes": "by_processes.py",
    "pool": "by_pool.py",
    "executor": "by_executor.py",
    "joblib": "by_joblib.py",
}
WITH_3_14 = {"interpreters": "by_interpreters.py", "dask": "by_dask.py"}


def for_each(function, names, output, *words, at_once=1):
    """Write what the function says about each program's search.

    For each of them, this function runs the script again, which
    calls it again, now with the program's name in sys.argv.
    """
    if len(sys.argv) > 1:
        name, *words = sys.argv[1:]
        file = {**EVERYWHERE, **WITH_3_14}[name]
        program = import_module(file.removesuffix(".py"))
        said = function(program.search, *words)
        print(json.dumps(dict(said)))
        return

    def run(name):
        command = [sys.executable, *sys.argv, name, *words]
        return json.loads(check_output(command, timeout=90))

    names = sample(list(names), len(names))  # in any order
    with ThreadPoolExecutor(at_once) as threads:
        said = dict(zip(names, threads.map(run, names)))
    Path(output).write_text(json.dumps(said), encoding="utf-8")
