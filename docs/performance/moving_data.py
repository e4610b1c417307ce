"""Curves, crossings and rows of the page moving-data.md."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide import crossings
from guide.crossings import ALWAYS, NEVER
from measured.fences.values import Figure, Measured, per_round
from measured.formats import count, seconds, size, table

PICKLED = {
    "list": "List",
    "bytes": "Bytes",
    "array": "Array",
    "result": "Array, as a result",
}
"""Ways in by_size.py that pickle the numbers, with their labels."""
OTHERS = {
    "send_bytes": "`send_bytes()`",
    "new_file": "a new file, mapped",
    "new_block": "a new block of shared memory",
    "same_block": "a block used again",
    "kept": "kept by the worker",
}
"""Ways that don't pickle the array, each compared with the array as an argument."""
DRAWN = {
    "array": "Array, as an argument",
    "send_bytes": "send_bytes()",
    "new_file": "New file",
    "new_block": "New block",
}
"""Lines of the second chart."""

Took = Mapping[str, Mapping[str, Figure]]
"""Time of each way, by the bytes of the array, the least first."""


def curves(took: Took, labels: Mapping[str, str]) -> dict[str, list[tuple[float, Figure]]]:
    """Return the time of some ways by the bytes of the array, under their labels."""
    return {
        label: [(int(nbytes), times[way]) for nbytes, times in took.items() if way in times]
        for way, label in labels.items()
    }


def crossing(sizes: Sequence[float], ratios: Sequence[float]) -> float:
    """Return the size from which on a ratio of times is at least 1, interpolated by logarithms."""
    return crossings.crossing(sizes, [math.log(ratio) for ratio in ratios], 0)


@dataclass(frozen=True)
class Crossing:
    """Size from which on a way was faster than another, found in each round by itself."""

    figure: Figure
    most: int
    """The largest size tried."""

    def __str__(self) -> str:
        """Return from which size on the way was faster, with the interval, or why no size is given."""
        if not self.figure.has_interval:
            return "too few rounds for a crossing"
        low, high = self.figure.low, self.figure.high
        if high == ALWAYS:
            return "faster with all sizes"
        if low == NEVER:
            return f"not faster with {size(self.most)}"
        if low == ALWAYS:
            return "no crossing found" if high == NEVER else f"faster from {size(high)} or less on"
        if high == NEVER:
            return f"faster from {size(low)} on at the earliest, if at all"
        return f"faster from {size(self.figure)} on"


def faster_from(took: Took, base: str, other: str) -> Crossing:
    """Return from which size on a way was faster than another."""
    both = {int(nbytes): times for nbytes, times in took.items() if base in times and other in times}
    sizes = list(both)

    def found(*values: float) -> float:
        bases, others = values[: len(sizes)], values[len(sizes) :]
        return crossing(sizes, [one / two for one, two in zip(bases, others, strict=True)])

    times = [row[base] for row in both.values()] + [row[other] for row in both.values()]
    return Crossing(per_round(found, *times, name=f"{other} against {base}"), sizes[-1])


def written(runs: Mapping[str, Measured]) -> str:
    """Return a table of the bytes that the parent wrote for all tasks, by way and start method."""
    told = [run.json("bytes.json") for run in runs.values()]
    rows = []
    for way in told[0]:
        kind, _, chunks = way.partition(", ")
        rows.append((f"{kind}, `{chunks}`" if chunks else kind, *(size(counts[way]) for counts in told)))
    return table(["The table", *(f"`{method}`:" for method in runs)], rows)


def fresh(took: Mapping[str, Mapping[str, Figure | int]]) -> str:
    """Return a table of the time and the new pages of a call, with freed memory returned and kept."""
    rows = []
    for name in ("returned", "kept"):
        pages = took[name]["pages"]
        rows.append((name, seconds(took[name]["call"]), pages if isinstance(pages, Figure) else count(pages)))
    return table(["Freed memory", "A call:", "New pages:"], rows)
