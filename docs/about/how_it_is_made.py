"""Figures of the page how-it-is-made.md: the limits of a run, and how an output is folded."""

from __future__ import annotations

from measured.fences.output import FIRST, LAST, SHORT
from measured.formats import table
from measured.script import Settings
from measured.statistics import LEAST_ROUNDS, STAGES

__all__ = ["FIRST", "LAST", "LEAST_ROUNDS", "SHORT", "STAGES", "limits"]


def limits() -> str:
    """Return a table of the limits of a run with their defaults."""
    default = Settings()
    rows = [
        ("`timeout`", f"{default.timeout:g}", "seconds until the run is ended"),
        ("`memory`", f"{default.memory:g}", "GiB of memory of all its processes; on Linux, a shared page counts once"),
        ("`processes`", default.processes, "processes alive at the same time"),
        ("`open_files`", default.open_files, "open files of each process, enforced by the system; Linux only"),
    ]
    return table(["Key in `[tool.measured]`", "Default:", "Limit"], rows)
