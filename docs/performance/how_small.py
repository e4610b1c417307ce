"""Efficiency by the length of a task, and where it is a half, for the page how-small.md."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from measured.fences.values import Compared, Figure, per_round
from measured.formats import percent, seconds

WORKERS = 2
"""Workers of each way in examples/granularity."""
NONE, NEVER = 0.0, math.inf
"""Crossings of a way that used more than half with the shortest tasks, or less with the longest."""

Rows = Sequence[Mapping[str, Figure]]
"""Seconds per task of each way and of the loop, for each length, the shortest first."""


def efficiency(row: Mapping[str, Figure], way: str) -> Figure:
    """Return which share of the workers' time went into tasks of a length."""
    return per_round(
        lambda loop, took: loop / WORKERS / took, row["loop"], row[way], name=f"efficiency of {way}", unit=percent
    )


def curves(rows: Rows, labels: Mapping[str, str]) -> dict[str, list[tuple[float, Figure]]]:
    """Return the efficiency of some ways by the microseconds of a task, under their labels."""
    across = [float(f"{1e6 * row['loop'].median:.3g}") for row in rows]
    return {
        label: [(at, efficiency(row, way)) for at, row in zip(across, rows, strict=True)]
        for way, label in labels.items()
    }


def crossing(lengths: Sequence[float], shares: Sequence[float]) -> float:
    """Return the length from which on the share is at least a half, interpolated by its logarithm."""
    below = [place for place, share in enumerate(shares) if share < 0.5]
    if not below:
        return NONE
    last = below[-1]
    if last + 1 == len(shares):
        return NEVER
    part = (0.5 - shares[last]) / (shares[last + 1] - shares[last])
    return math.exp(math.log(lengths[last]) * (1 - part) + math.log(lengths[last + 1]) * part)


@dataclass(frozen=True)
class Half:
    """Length of a task with which half of the workers' time is used."""

    figure: Figure
    shortest: Figure
    longest: Figure

    def __str__(self) -> str:
        """Return the length with its interval, or on which side of the lengths tried it lies."""
        low, high = self.figure.low, self.figure.high
        if high == NONE:
            return f"less than {seconds(self.shortest.median)}"
        if low == NEVER:
            return f"more than {seconds(self.longest.median)}"
        if low == NONE:
            return "not found" if high == NEVER else f"{seconds(high)} or less"
        return f"{seconds(low)} or more" if high == NEVER else seconds(self.figure)


def half(rows: Rows, way: str) -> Half:
    """Return with which length of task a way uses half of the workers' time, found in each round by itself."""
    loops, ways = [row["loop"] for row in rows], [row[way] for row in rows]

    def found(*values: float) -> float:
        lengths, took = values[: len(rows)], values[len(rows) :]
        return crossing(lengths, [length / WORKERS / each for length, each in zip(lengths, took, strict=True)])

    return Half(per_round(found, *loops, *ways, name=f"half with {way}"), loops[0], loops[-1])


def table_rows(
    rows: Rows, labels: Mapping[str, str], ratio: Callable[[Figure, Figure], Compared]
) -> Iterator[tuple[object, ...]]:
    """Return for some ways the time of the shortest task, the length with which half is used, and a comparison."""
    middle = rows[len(rows) // 2]
    for way, label in labels.items():
        yield label, seconds(rows[0][way]), half(rows, way), ratio(middle["loop"], middle[way])
