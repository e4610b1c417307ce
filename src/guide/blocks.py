"""Records and number formats for the `python exec` blocks of pages.

Transitional: new pages use `computed` fences.
"""

from __future__ import annotations

from measured.fences import current_build
from measured.formats import count, day, percent, seconds, size, span, table, times
from measured.records.model import Record
from measured.schedule import Outcome


def outcome(name: str) -> Outcome:
    """Return the outcome of an example (`pool/map_squares.py`)."""
    return current_build().outcome(name)


def every_outcome() -> list[Outcome]:
    """Return the outcome of every example, sorted by name."""
    return list(current_build().outcomes.values())


def record(name: str) -> Record:
    """Return the record of an example."""
    return current_build().record(name)


__all__ = ["count", "day", "percent", "seconds", "size", "span", "table", "times"]
