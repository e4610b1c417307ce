"""Figures of the page this-build.md: the machine, the load while it measured, and a summary of all runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from statistics import median

from guide.records import download
from measured.build import Build
from measured.fences.values import Figure, per_round
from measured.formats import size, table
from measured.records.interpreter import Environment
from measured.records.model import LOADED, Record

__all__ = ["LOADED", "bare", "download", "machine_table", "summary"]

TOOLS = ("mkdocs", "mkdocs-material", "mkdocs-jupyter", "markdown-exec")
"""Packages that make the pages."""


def machine_table(machine: Environment) -> str:
    """Return a table of the machine and the versions of this build."""
    rows = {
        "Processor": machine.cpu_model,
        "Cores that Python can use": machine.cores,
        "Memory": size(machine.memory),
        "Operating system": machine.system,
        "Interpreter": f"{machine.interpreter}, with the GIL" if machine.gil else machine.interpreter,
        "Default start method": f"`{machine.start_method}`",
        "Built with": ", ".join(f"{name} {version(name)}" for name in TOOLS),
    }
    return table(["This build", ""], rows.items())


def bare(walls: Sequence[Figure]) -> Figure:
    """Return the median start of the interpreter alone, round by round."""
    return per_round(lambda *each: median(each), *walls, name="about/bare_interpreter.py, median of a run")


@dataclass(frozen=True)
class Summary:
    """All records of a build."""

    records: Sequence[Record]
    recordings: int
    """Number of records made elsewhere."""

    @property
    def runs(self) -> int:
        """Number of runs, warm-ups included."""
        return sum(len(record.runs) for record in self.records)

    @property
    def wall(self) -> float:
        """Seconds that one run of each takes."""
        return sum(record.wall for record in self.records)

    @property
    def longest(self) -> Record:
        """Record with the longest wall time."""
        return max(self.records, key=lambda record: record.wall)

    @property
    def largest(self) -> Record:
        """Record with the greatest peak memory."""
        return max(self.records, key=lambda record: record.peak_memory)

    @property
    def crowded(self) -> Record:
        """Record with the most processes alive at once."""
        return max(self.records, key=lambda record: record.run.processes)

    @property
    def timed(self) -> list[Record]:
        """Records whose times are shown."""
        return [record for record in self.records if record.timed]

    @property
    def loaded(self) -> list[Record]:
        """Timed records during which other programs used the CPUs, the worst first."""
        found = [record for record in self.timed if record.outside_load > LOADED]
        return sorted(found, key=lambda record: record.outside_load, reverse=True)


def summary(build: Build) -> Summary:
    """Return the summary of a build. Raises RecordError where an example has no record to show."""
    origins = [outcome.origin for outcome in build.outcomes.values()]
    return Summary([build.record(name) for name in build.outcomes], origins.count("recording"))
