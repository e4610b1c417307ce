"""Efficiency by the length of a task, and the break-even with a loop, for the page how-small.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from guide import crossings
from guide.crossings import ALWAYS, NEVER
from measured.fences.values import Compared, Figure, per_round
from measured.formats import percent, seconds

WORKERS = 2
"""Workers of each way in examples/granularity."""

Rows = Sequence[Mapping[str, Figure]]
"""Seconds per task of each way and of the loop, for each length, the shortest first."""


def efficiency(row: Mapping[str, Figure], way: str) -> Figure:
    """Return the time of the loop, divided by workers × elapsed time, with tasks of a length."""
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
    return crossings.crossing(lengths, shares, 0.5)


@dataclass(frozen=True)
class Half:
    """Length of a task with which the efficiency is one half: with two workers, the break-even with the loop."""

    figure: Figure
    shortest: Figure
    longest: Figure

    def __str__(self) -> str:
        """Return the length with its interval, or on which side of the lengths tried it lies."""
        low, high = self.figure.low, self.figure.high
        if high == ALWAYS:
            return f"less than {seconds(self.shortest.median)}"
        if low == NEVER:
            return f"more than {seconds(self.longest.median)}"
        if low == ALWAYS:
            return "not found" if high == NEVER else f"{seconds(high)} or less"
        return f"{seconds(low)} or more" if high == NEVER else seconds(self.figure)


def half(rows: Rows, way: str) -> Half:
    """Return from which length of a task on a way has an efficiency of one half, found in each round by itself."""
    loops, ways = [row["loop"] for row in rows], [row[way] for row in rows]

    def found(*values: float) -> float:
        lengths, took = values[: len(rows)], values[len(rows) :]
        return crossing(lengths, [length / WORKERS / each for length, each in zip(lengths, took, strict=True)])

    return Half(per_round(found, *loops, *ways, name=f"half with {way}"), loops[0], loops[-1])


def findings(rows: Rows, labels: Mapping[str, str], ratio: Callable[[Figure, Figure], Compared]) -> str:
    """Return whether the longest tasks are long enough to beat the loop, and where each way breaks even with it."""
    longest = rows[-1]
    compared = {way: ratio(longest["loop"], longest[way]) for way in labels}
    items = [f"- {label}: {compared[way]}; break-even: {half(rows, way)}" for way, label in labels.items()]
    return "\n".join([long_enough(longest["loop"], list(compared.values())), "", *items])


def long_enough(length: Figure, compared: Sequence[Compared]) -> str:
    """Return the beginning of a list of comparisons with the loop."""
    of, faster = seconds(length.median), sum(each.faster for each in compared)
    if not any(each.known for each in compared):
        return f"Two workers compared with a loop, for tasks of {of}:"
    if not faster:
        return f"Tasks of {of} weren't shown to be long enough for two workers to be faster than a loop:"
    which = "all of these ways" if faster == len(compared) else f"{faster} of these {len(compared)} ways"
    return f"Tasks of {of} were long enough for two workers to be faster than a loop in {which}:"
