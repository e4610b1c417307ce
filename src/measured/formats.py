"""Numbers as readers see them: durations, sizes, factors, shares, dates; and tables.

`seconds`, `size`, `times` and `percent` print a number, or an estimate with its interval: `1.0 s (0.98–1.7)`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol

ROUNDS_UP = 0.9995
"""Share of a unit from which a number with three digits is printed in that unit."""
DURATIONS = (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6))
SIZES = (("GB", 1e9), ("MB", 1e6), ("kB", 1e3), ("B", 1.0))
BEFORE_UNIT = re.compile(rf"(?<=\d) (?=(?:{'|'.join(unit for unit, _ in (*DURATIONS, *SIZES))}|%)(?!\w))")


class Interval(Protocol):
    """A figure that was measured several times, such as `measured.statistics.Estimate`."""

    @property
    def median(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def n(self) -> int: ...
    @property
    def has_interval(self) -> bool: ...


def seconds(value: float | Interval) -> str:
    """Return a duration with three digits at most: `1.23 s`, `45.6 ms`, `1.0 s (0.98–1.7)`."""
    unit, factor = _unit(value, DURATIONS)
    return _with_unit(value, factor, f" {unit}")


def size(value: float | Interval) -> str:
    """Return a number of bytes in powers of 1,000: `512 B`, `1.50 kB`, `12.3 MB`."""
    unit, factor = _unit(value, SIZES)
    return f"{value:.0f} B" if unit == "B" and isinstance(value, int | float) else _with_unit(value, factor, f" {unit}")


def times(value: float | Interval) -> str:
    """Return a factor: `1.93 times`, `1.9 times (1.8–2.0)`."""
    return _with_unit(value, 1, " times")


def percent(value: float | Interval) -> str:
    """Return a share: 0.421 is `42 %`."""
    return f"{value * 100:.0f} %" if isinstance(value, int | float) else _with_unit(value, 0.01, " %")


def number(value: float | Interval) -> str:
    """Return a number without a unit: `1.93`, `1.9 (1.8–2.0)`."""
    return _with_unit(value, 1, "")


def span(low: float | Interval, high: float | None = None) -> str:
    """Return two durations, or the ends of an estimate: `1.20 to 1.36 s`, `980 ms to 1.02 s`."""
    start, end = (low, low if high is None else high) if isinstance(low, int | float) else (low.low, low.high)
    (least, unit), most = seconds(start).split(" "), seconds(end)
    if most == f"{least} {unit}":
        return most
    return f"{least} to {most}" if most.endswith(f" {unit}") else f"{least} {unit} to {most}"


def count(value: int) -> str:
    """Return a whole number with separated thousands: `24,848`."""
    return f"{value:,}"


def day(when: str) -> str:
    """Return the date of an ISO 8601 time: `21 November 2026`."""
    moment = datetime.fromisoformat(when)
    return f"{moment.day} {moment:%B %Y}"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table. A column whose heading ends with `:` is aligned to the right, and the colon dropped.

    In a cell, no line ends between a number and its unit.
    """
    rule = ["--:" if heading.endswith(":") else "---" for heading in headings]
    head = [heading.removesuffix(":") for heading in headings]
    lines = [[str(cell).replace("|", "\\|").replace("\n", " ") for cell in line] for line in [head, *rows]]
    text = "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], rule, *lines[1:]])
    return BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)


def halves(printed: str) -> tuple[str, str]:
    """Return the median and the interval of a printed estimate: `1.0 s` and `0.98–1.7`."""
    median, _, interval = printed.partition(" (")
    return median, interval.removesuffix(")")


def _unit(value: float | Interval, units: Sequence[tuple[str, float]]) -> tuple[str, float]:
    middle = abs(value if isinstance(value, int | float) else value.median)
    return next((unit for unit in units if middle >= ROUNDS_UP * unit[1]), units[-1])


def _with_unit(value: float | Interval, factor: float, unit: str) -> str:
    if isinstance(value, int | float):
        return f"{_three_digits(value / factor)}{unit}"
    middle, least, most = value.median / factor, value.low / factor, value.high / factor
    if value.n == 1:
        return f"{_rounded(middle, _digit(middle, 2))}{unit}"
    step = _step(middle, most - least)
    low, high = _rounded(least, step, math.floor, digits=2), _rounded(most, step, math.ceil, digits=2)
    median = _rounded(middle, step, digits=1)
    while not _plain(low) <= _plain(median) <= _plain(high):  # 110 (110–310), not 100 (110–310)
        step -= 1
        median = _rounded(middle, step)
    runs = "" if value.has_interval else f" in {value.n} runs"
    return f"{median}{unit} ({low}–{high}{runs})"


def _plain(printed: str) -> float:
    return float(printed.replace(",", ""))


def _step(middle: float, width: float) -> int:
    """Return the power of ten of the last digit that an interval of this width supports: at most the third digit."""
    third = _digit(middle, 3)
    return max(third, _digit(width / 2, 1)) if width > 0 else third


def _digit(value: float, place: int) -> int:
    """Return the power of ten of a number's first, second, … digit."""
    return math.floor(math.log10(abs(value))) - place + 1 if value else 0


def _rounded(value: float, step: int, to_whole: Callable[[float], int] = round, digits: int = 0) -> str:
    """Return a number in whole steps of that power of ten, or with so many digits where those are more."""
    step = min(step, _digit(value, digits)) if value and digits else step
    whole = to_whole(round(value / 10**step, 6))  # 0.1 + 0.2 is not to be rounded up
    return f"{whole * 10.0**step:,.{max(0, -step)}f}"


def _three_digits(value: float) -> str:
    decimals = 2 if abs(value) < 9.995 else 1 if abs(value) < 99.95 else 0
    return f"{value:,.{decimals}f}"
