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


def failures(dask: Lost, ray: Lost) -> Iterator[tuple[str, str, str]]:
    """Return the time from each failure to the last result, and the results from the lost host that were kept."""
    for label, key in FAILURES.items():
        yield label, _took(dask[key]), _took(ray[key])
    yield "results kept", _kept(dask), _kept(ray)


def _took(lost: Mapping[str, float]) -> str:
    return f"{lost['took']:.0f} s"


def _kept(lost: Lost) -> str:
    """Return how many results of the lost host arrived, after either failure."""
    return ", ".join(f"{lost[key]['kept']:.0f}" for key in FAILURES.values())
