"""Arithmetic of the page threads.md: how many cores a script kept busy, and the IDs that it printed."""

from __future__ import annotations

import re
from operator import truediv

from measured.fences.values import Figure, Measured, per_round


def cores_busy(script: Measured) -> Figure:
    """Return how many cores a script kept busy on average: CPU time over wall time, by round."""
    return per_round(truediv, script.cpu, script.wall, name=script.name)


def different(script: Measured, kind: str) -> str:
    """Return how many IDs of a kind (`process`, `thread`) a script printed: `3 different process IDs`."""
    found = len(set(re.findall(rf"\b{kind} (\d+)", script.output)))
    return f"one {kind} ID" if found == 1 else f"{found} different {kind} IDs"
