"""Arithmetic of the page concepts.md: what the timeline shows, and the table of work that releases the GIL."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from measured.fences.values import Compared, Figure
from measured.formats import seconds, table

JOBS = {
    "python_loop": "a loop in Python",
    "one_big_sum": "one long call of `sum`",
    "hashing": "hashing",
    "compressing": "compressing",
    "waiting": "waiting",
}
"""What the jobs of releases_the_gil.py do, by name."""


@dataclass(frozen=True)
class Group:
    """Workers of one kind in the timeline."""

    rows: Sequence[Mapping[str, Any]]

    @property
    def end(self) -> float:
        """When the last of them was done, in seconds after the start of the first."""
        return max(float(row["spans"][-1][1]) for row in self.rows)

    @property
    def together(self) -> float:
        """Share of that time in which two of them were at work at the same moment."""
        one, two = (row["spans"] for row in self.rows)
        shared: float = sum(max(0.0, min(b, d) - max(a, c)) for a, b in one for c, d in two)
        return shared / self.end


def group(timeline: Mapping[str, Any], name: str) -> Group:
    """Return the workers of a group of the timeline."""
    return Group([row for row in timeline["rows"] if row["group"] == name])


def jobs(took: Mapping[str, Sequence[Figure]], ratio: Callable[[Figure, Figure], Compared]) -> dict[str, Compared]:
    """Return each job done twice in turn, compared with two threads that do it at once, by what it does."""
    return {JOBS[name]: ratio(turn, once) for name, (turn, once) in took.items()}


def job_table(compared: Mapping[str, Compared]) -> str:
    """Return a table of the jobs."""
    rows = ((job, seconds(one.base), seconds(one.other), one) for job, one in compared.items())
    return table(["Work", "Twice in turn:", "By two threads:", "Two threads compared"], rows)


def faster(compared: Mapping[str, Compared]) -> str:
    """Return the jobs that two threads did faster: `hashing and waiting`; empty if there are none."""
    return listed([job for job, one in compared.items() if one.faster])


def others(compared: Mapping[str, Compared]) -> str:
    """Return the jobs for which no gain was shown."""
    return listed([job for job, one in compared.items() if one.known and not one.faster])


def listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
