"""Run example scripts, record what they print and how long they take, and show that on documentation pages.

The public interface:

- `Script`: an example as a file, with its settings; `Script.load(path)` reads one.
- `run(script) -> Run`: run it once, isolated.
- `record(*scripts) -> list[Record]`: run scripts in all their rounds, those of one call in turns, and keep nothing.
- `Record`: all runs of one script, with the estimates made from them.
- `compare(base, other) -> Comparison`: the ratio of two records' times, with its interval and verdict.

    from pathlib import Path
    from measured import Script, compare, record

    serial, pool = record(Script.load(Path("serial.py")), Script.load(Path("pool.py")))
    print(compare(serial, pool).verdict)

Names are imported when they are first used: the process that supervises runs has to start fast.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any

if sys.version_info < (3, 11):
    raise SystemExit("measured needs Python 3.11 or newer; this is Python {}.{}".format(*sys.version_info))

if TYPE_CHECKING:
    from measured.records.comparison import compare as compare
    from measured.records.model import Record as Record
    from measured.runner.client import run as run
    from measured.schedule import record as record
    from measured.script import Script as Script

HOMES = {
    "Record": "measured.records.model",
    "Script": "measured.script",
    "compare": "measured.records.comparison",
    "record": "measured.schedule",
    "run": "measured.runner.client",
}
"""Modules in which the public names are defined."""

__all__ = ["Record", "Script", "compare", "record", "run"]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(HOMES[name]), name)
