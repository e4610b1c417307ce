"""Rows of the page two-nodes.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from measured.fences.values import Figure
from measured.formats import seconds

SIZES = ("1 kB", "1 MB", "32 MB")
"""Of the data in throughput.py."""
FAILURES = {"processes killed": "killed", "cable cut": "cut off"}
"""What happened to the other host, and its key in lost.json."""

Lost = Mapping[str, Mapping[str, float]]


def transfers(took: Mapping[str, Figure]) -> Iterator[tuple[str, ...]]:
    """Return how long a task took on the host that has its data, and on the other one."""
    for size in SIZES:
        yield size, seconds(took[f"{size} node1"]), seconds(took[f"{size} node2"])


def failures(lost: Lost) -> Iterator[tuple[str, str, str]]:
    """Return the time from each failure to the last result, and the number of results that the lost host had sent."""
    for label, key in FAILURES.items():
        yield label, f"{lost[key]['took']:.0f} s", f"{lost[key]['kept']:.0f}"


def kept(lost: Lost) -> bool:
    """Return whether any result of the lost host was kept."""
    return any(lost[key]["kept"] for key in FAILURES.values())
