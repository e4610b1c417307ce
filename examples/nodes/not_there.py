# /// script
# dependencies = ["distributed"]
# [tool.measured]
# command = [
#     "sh", "-c", 'exec "$0" "${1%/ex*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# timeout = 120
# ///
"""What a task doesn't find on another host"""

import os
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

from dask_nodes import cluster


def read_a_file(_):
    Path("cities.txt").read_text(encoding="utf-8")


def read_a_variable(_):
    os.environ["CITY"]


def import_a_module(_):
    __import__("cities")


def attach_to_shared_memory(name):
    SharedMemory(name, track=False).close()


if __name__ == "__main__":
    os.environ["CITY"] = "Berlin"
    Path("cities.txt").write_text("Berlin", encoding="utf-8")
    Path("cities.py").write_text("BERLIN = 1", encoding="utf-8")
    segment = SharedMemory(create=True, size=100)
    tasks = read_a_file, read_a_variable, import_a_module
    with cluster() as client:
        for task in *tasks, attach_to_shared_memory:
            print(task.__name__.replace("_", " "))
            for node in "node1", "node2":
                where = {"workers": [node], "pure": False}
                future = client.submit(task, segment.name, **where)
                error = future.exception(timeout=60)
                print(f"  {node}:", repr(error) if error else "works")
    segment.close()
    segment.unlink()
