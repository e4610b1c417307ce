"""Probe: facts about the interpreter that runs it, which needs no package: `python probe.py [NAME…]`."""

import json
import multiprocessing
import os
import platform
import sys
import sysconfig
from importlib import metadata
from typing import Any


def probe(dependencies: list[str]) -> dict[str, Any]:
    """Return fields of `interpreter.Environment`, with the installed version of each dependency or None."""
    free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    return {
        "python": platform.python_version() + ("t" if free_threaded else ""),
        "implementation": platform.python_implementation(),
        "gil": not free_threaded,
        "start_method": multiprocessing.get_all_start_methods()[0],  # documented to be the default
        "cores": _usable_cores(),
        "dependencies": {name: _version(name) for name in dependencies},
    }


def _usable_cores() -> int:
    if hasattr(os, "process_cpu_count"):  # since 3.13
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _version(name: str) -> "str | None":
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


if __name__ == "__main__":
    print(json.dumps(probe(sys.argv[1:])))
