"""Arithmetic of the page shared-state.md: how many additions were lost."""

from __future__ import annotations

from collections.abc import Mapping

from measured.fences.values import Figure
from measured.formats import count


def lost(result: Mapping[str, int | Figure]) -> str:
    """Return the numbers of additions that the runs of lost_update.py lost: `163,813`, `160,020 to 190,311`."""
    expected, counted = result["expected"], result["counted"]
    if not isinstance(expected, int):
        raise TypeError("the number of additions is the same in every run")
    values = [counted] if isinstance(counted, int) else [round(value) for value in counted.values]
    least, most = expected - max(values), expected - min(values)
    return count(least) if least == most else f"{count(least)} to {count(most)}"
