# /// script
# dependencies = ["distributed"]
# [tool.measured]
# command = [
#     "sh", "-c",
#     'exec "$0" "${1%/examples/*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 120
# ///
"""What the other host doesn't have"""

import os
from multiprocessing import shared_memory
from pathlib import Path

from dask_nodes import cluster


def read_file(names):
    return Path(names["file"]).read_text(encoding="utf-8")


def attach(names):
    shared_memory.SharedMemory(names["segment"]).close()


def find_process(names):
    os.kill(names["process"], 0)


def read_variable(names):
    return os.environ["CITY"]


def import_module(names):
    import cities

    return cities.BERLIN


def outcome(action, names):
    try:
        action(names)
    except Exception as error:
        return type(error).__name__
    return "works"
