"""Run example scripts, record what they print and how long they take, and show that on documentation pages.

The public interface:

- `Script`: an example as a file, with its settings; `Script.load(path)` reads one.
- `run(script) -> Run`: run it once, isolated.
- `record(*scripts) -> list[Record]`: run scripts in all their rounds, timed ones in turns.
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

if sys.version_info < (3, 11):  # noqa: UP036 (run from a checkout, it can meet any version)
    raise SystemExit("measured needs Python 3.11 or newer; this is Python {}.{}".format(*sys.version_info))

if TYPE_CHECKING:
    from measured.records.comparison import compare as compare
    from measured.records.model import Record as Record
    from measured.runner.client import run as run
    from measured.script import Script as Script

HOMES = {
    "Record": "measured.records.model",
    "Script": "measured.script",
    "compare": "measured.records.comparison",
    "run": "measured.runner.client",
}
"""Modules in which the public names are defined, except `record`."""

__all__ = ["Record", "Script", "compare", "record", "run"]


def record(*scripts: Script) -> list[Record]:
    """Return a record of each script, in order; scripts run unless their project has their record already.

    Raises:
        RuntimeError: if a script did not do what it declares, or can't run on this interpreter.
    """
    from measured.records.store import Store
    from measured.schedule import ensure

    if not scripts:
        return []
    names = [script.name for script in scripts]
    outcomes = ensure(scripts, Store(scripts[0].project), groups=[names])
    found = {outcome.script.name: outcome.record for outcome in outcomes if outcome.record and not outcome.problem}
    if problems := [outcome.problem or "" for outcome in outcomes if outcome.script.name not in found]:
        raise RuntimeError("\n\n".join(problems))
    return [found[name] for name in names]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(HOMES[name]), name)
