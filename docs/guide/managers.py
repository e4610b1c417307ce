"""Arithmetic of the page managers.md: what an access to a managed object costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from measured.fences.values import Figure, per_round
from measured.formats import seconds

ONE, MANY = "managed['last'] = 1", "target.update(thousand)"
"""Statements of access_cost.py that write one number through a proxy, and 1,000 in one message."""

MESSAGES: Mapping[str, str] = {
    "plain['last'] = 1": "none",
    "value.value = 1": "none",
    ONE: "1",
    MANY: "1",
    "managed['inner'].append(1)": "4",
    "inner.append(1)": "1",
    "sum(numbers)": "1,001",
    "sum(numbers[:])": "1",
}
"""Number of messages that each statement of access_cost.py sends."""


def rows(costs: Mapping[str, Figure]) -> Iterator[tuple[str, ...]]:
    """Return the rows of the table of statements."""
    return ((f"`{statement}`", MESSAGES[statement], seconds(cost)) for statement, cost in costs.items())


def thousandth(many: Figure) -> Figure:
    """Return the time per number of a statement that writes 1,000."""
    return per_round(lambda duration: duration / 1000, many, name=f"{many.name}, per number")
