"""Numbers as readers see them: durations, sizes, factors, shares, dates; and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

ROUNDS_UP = 0.9995
"""With three digits, what is at least so much of a unit is one of it."""


def seconds(value: float) -> str:
    """A duration with three significant digits in the unit that suits it: `1.23 s`, `45.6 ms`, `789 µs`."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if abs(value) >= ROUNDS_UP * size or unit == "µs":
            return f"{_three_digits(value / size)} {unit}"
    raise AssertionError("unreachable")


def span(low: float, high: float) -> str:
    """Two durations: `1.20 to 1.36 s`, `980 ms to 1.02 s`."""
    (least, unit), most = seconds(low).split(" "), seconds(high)
    return f"{least} to {most}" if most.endswith(f" {unit}") else f"{least} {unit} to {most}"


def size(value: float) -> str:
    """A number of bytes with three significant digits: `512 B`, `1.5 kB`, `12.3 MB` (powers of 1,000)."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if value >= ROUNDS_UP * factor:
            return f"{_three_digits(value / factor)} {unit}"
    return f"{value:.0f} B"


def times(value: float) -> str:
    """A factor: `1.93 times`."""
    return f"{_three_digits(value)} times"


def percent(value: float) -> str:
    """A share: 0.421 is `42 %`."""
    return f"{value * 100:.0f} %"


def count(value: int) -> str:
    """A whole number, its thousands apart: `24,848`."""
    return f"{value:,}"


def day(when: str) -> str:
    """A record's time as a date: `21 November 2026`."""
    moment = datetime.fromisoformat(when)
    return f"{moment.day} {moment:%B %Y}"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table. A column whose heading ends with `:` is aligned to the right (the colon is dropped)."""
    rule = ["--:" if heading.endswith(":") else "---" for heading in headings]
    head = [heading.removesuffix(":") for heading in headings]
    lines = [[str(cell).replace("|", "\\|").replace("\n", " ") for cell in line] for line in [head, *rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], rule, *lines[1:]])


def _three_digits(value: float) -> str:
    decimals = 2 if abs(value) < 9.995 else 1 if abs(value) < 99.95 else 0
    return f"{value:,.{decimals}f}"
