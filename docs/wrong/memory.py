"""Points of the chart on the page memory.md."""

from __future__ import annotations

from collections.abc import Sequence

from measured.fences.values import Figure


def by_task(held: Sequence[Figure]) -> list[tuple[float, Figure]]:
    """Return what a worker held after its first task, its second task, and so on."""
    return list(enumerate(held, 1))
