"""Arithmetic of the page synchronization.md: what a lock costs."""

from __future__ import annotations

from measured.fences.values import Figure, per_round
from measured.formats import seconds

NUMBERS = 350_000
"""Numbers that take_one.py and take_many.py check."""
TURNS = NUMBERS - NUMBERS // 1000
"""How many more times take_one.py takes the lock."""


def turn(one: Figure, many: Figure) -> Figure:
    """Return the CPU time that one more turn with the lock costs, from the CPU times of both scripts."""
    figure = per_round(lambda each, chunk: (each - chunk) / TURNS, one, many, name="a turn with the lock")
    return Figure(figure, figure.name, figure.machine, seconds)
