"""Arithmetic of the page pipe.md."""

from measured.fences.values import Figure, per_round

MESSAGES = 25_000
"""Number of messages that each of the scripts many_by_….py sends."""


def each(wall: Figure) -> Figure:
    """Return the time of a script for each of its messages."""
    return per_round(lambda seconds: seconds / MESSAGES, wall)
