"""Charts of measured figures: every run as a dot, curves, timelines; on a real axis, with a table of the numbers.

A chart is HTML with inline SVG whose positions are percentages, so it fits any width while its text keeps the size of
the page's and its dots stay round; colors come from the style sheet, for light, dark and print. No library does this:
tried were matplotlib 3.11 (64 `style` attributes in a plot of 33 dots, which a strict security policy blocks), pygal
3.1 (a `<style>` and two scripts), altair 6.3 with vl-convert (84 MB; no `style`, but fixed colors and text of 11 pixels
that shrinks with the picture) and drawsvg 2.4 (writes elements, knows no axes). Plotly needs a script of megabytes, or
Chrome.

The same marks make a file that stands alone (`Picture.file`), because SVGs can be nested.
"""

from __future__ import annotations

import csv
import io
import math
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, groupby, pairwise
from typing import Any

from markupsafe import Markup

from measured.fences.base import template
from measured.formats import DURATIONS, SIZES, percent, seconds, size
from measured.statistics import Estimate

Units = Sequence[tuple[str, float]]
"""Names of units with their size, greatest first, as in `measured.formats`."""
COUNTS: Units = (("M", 1e6), ("k", 1e3), ("", 1.0))
"""Thousands and millions, which every label has, unlike a unit."""
MANY, FEW = (4, 31), (2.99, 17)
"""The most steps from label to label on an axis, and its length in letters: from 14 rem on, and a shorter one."""
GAP = 1.5
"""Least distance between two labels, in letters."""
WIDTH = 720
"""Width of a picture that stands alone, in pixels."""
LETTER = 7.6
"""Width of a letter in it, on average."""


@dataclass(frozen=True)
class Unit:
    """What the values of a chart are."""

    name: str
    """Heading of the values in a CSV file."""
    text: Callable[[Any], str]
    """Function that prints a value or an estimate."""
    units: Units
    """Units of the axis."""


SECONDS = Unit("seconds", seconds, DURATIONS)
UNITS = {unit.name: unit for unit in (SECONDS, Unit("bytes", size, SIZES), Unit("share", percent, (("%", 0.01),)))}


@dataclass(frozen=True)
class Tick:
    """A mark on an axis; a small one has no text."""

    place: float
    """Distance from the start in percent."""
    text: str = ""
    few: str = ""
    """Its text where there is room for few labels."""

    @property
    def anchor(self) -> str:
        """Which part of the text is at the mark, as in SVG; at the ends of the axis, the text stays within it."""
        return "start" if self.place < 2 else "end" if self.place > 94 else "middle"


@dataclass(frozen=True)
class Axis:
    """A scale from 0 to a round number, or a logarithmic one between two round numbers."""

    low: float
    high: float
    units: Units
    log: bool = False

    @classmethod
    def over(cls, values: Iterable[float], *, units: Units = DURATIONS, log: bool = False) -> Axis:
        """Return the axis on which all values lie.

        Raises:
            ValueError: if there is no value above 0, or one that the axis can't show.
        """
        known = list(values)
        if not known or not all(map(math.isfinite, known)) or min(known) < 0 or max(known) <= 0:
            raise ValueError("an axis needs values from 0, and one above")
        if not log:
            return cls(0.0, _ceiling(max(known), _steps(max(known))[1]), units)
        if min(known) <= 0:
            raise ValueError("a logarithmic axis can't show 0")
        low, high = _round(min(known), up=False), _round(max(known), up=True)
        return cls(low, high if high > low else 10 * low, units, log=True)

    def place(self, value: float) -> float:
        """Return how far a value is from the axis's start, in percent of its length."""
        if not self.log:
            return round(100 * value / self.high, 2)
        return round(100 * math.log(value / self.low) / math.log(self.high / self.low), 2)

    @property
    def ticks(self) -> list[Tick]:
        """The ticks from the start to the end."""
        many, few = self._labels(*MANY), self._labels(*FEW)
        return [Tick(place, many.get(place, ""), few.get(place, "")) for place in map(self.place, self._marks())]

    def _marks(self) -> list[float]:
        """Return the values that have a tick."""
        if not self.log:
            minor = _steps(self.high)[1]
            return [n * minor for n in range(round(self.high / minor) + 1)]
        powers = range(math.floor(math.log10(self.low)) - 1, math.ceil(math.log10(self.high)) + 1)
        values = [digit * 10.0**power for power in powers for digit in range(1, 10)]
        return [value for value in values if self.low * 0.999 <= value <= self.high * 1.001]

    def _labels(self, most: float, letters: float) -> dict[float, str]:
        """Return as many texts by place as there is room for, at least two."""
        for labels in self._round_labels() if self.log else self._even_labels(most):
            if 1 < len(labels) <= most + 1 and _apart(labels, letters):
                return labels
        return {0.0: self._text(self.low) if self.low else "0", 100.0: self._text(self.high)}

    def _even_labels(self, most: float) -> Iterator[dict[float, str]]:
        """Yield the labels of a linear axis, ever fewer. Of times, only the last one has the unit."""
        for steps in (most, most / 1.5, most / 2, 1.5, 1):
            step = _steps(self.high, steps)[0]
            values = [n * step for n in range(math.floor(self.high / step + 1e-6) + 1)]
            if self.units is COUNTS:
                yield {self.place(value): self._text(value) for value in values}
                continue
            unit, factor = self._unit(self.high)
            texts = [f"{value / factor:,.6g}" for value in values]
            yield dict(zip(map(self.place, values), [*texts[:-1], f"{texts[-1]} {unit}"], strict=True))

    def _round_labels(self) -> Iterator[dict[float, str]]:
        """Yield the labels of a logarithmic axis, which are round, ever fewer."""
        digits = {value: round(value / 10 ** math.floor(math.log10(value) + 1e-6)) for value in self._marks()}
        decades = [value for value, digit in digits.items() if digit == 1]
        yield {self.place(value): self._text(value) for value, digit in digits.items() if digit in (1, 2, 5)}
        for step in range(1, len(decades) // 2 + 1):
            yield {self.place(value): self._text(value) for value in decades[::step]}

    def _text(self, value: float) -> str:
        unit, factor = self._unit(value)
        return f"{value / factor:,.6g}{'' if self.units is COUNTS else ' '}{unit}"

    def _unit(self, value: float) -> tuple[str, float]:
        return next((unit for unit in self.units if value >= 0.999 * unit[1]), self.units[-1])


def _apart(labels: dict[float, str], letters: float) -> bool:
    """Return whether no two texts touch on an axis of so many letters."""
    spans = []
    for place, text in labels.items():
        before = {"start": 0.0, "middle": 0.5, "end": 1.0}[Tick(place).anchor] * len(text)
        spans.append((place * letters / 100 - before, place * letters / 100 - before + len(text)))
    return all(right[0] - left[1] >= GAP for left, right in pairwise(spans))


def _steps(greatest: float, most: float = MANY[0]) -> tuple[float, float]:
    """Return the distance between labels and between ticks on an axis from 0 to about this value."""
    for power in range(math.floor(math.log10(greatest / most)), 400):
        for digit, parts in ((1, 5), (2, 4), (5, 5)):
            if greatest <= most * digit * 10.0**power * 1.000001:
                return digit * 10.0**power, digit * 10.0**power / parts
    raise AssertionError("a float is below 10 ** 400")


def _ceiling(value: float, step: float) -> float:
    return math.ceil(value / step - 1e-6) * step


def _round(value: float, *, up: bool) -> float:
    """Return the next of 1, 2, 5, 10, … times a power of ten."""
    power = math.floor(math.log10(value))
    steps = [digit * 10.0**exponent for exponent in (power - 1, power, power + 1) for digit in (1, 2, 5)]
    if up:
        return min(step for step in steps if step >= value * 0.999999)
    return max(step for step in steps if step <= value * 1.000001)


@dataclass(frozen=True)
class Picture:
    """A chart without its table."""

    html: Markup
    """The chart as a part of a page."""
    alt: str
    """Text in its place, for readers who can't see it."""
    drawn: Markup
    """The chart as SVG elements on a width of 720 pixels."""
    height: float

    def file(self, title: str, notes: Sequence[str] = ()) -> str:
        """Return the chart as an SVG that stands alone, with its title above and notes below."""
        lines = [line for note in notes for line in textwrap.wrap(note, 112, break_on_hyphens=False)]
        values = {"title": title, "lines": lines, "width": WIDTH, "drawn": self.drawn, "height": self.height}
        return str(template("picture", alt=self.alt, **values)) + "\n"


@dataclass(frozen=True)
class Row:
    """A line of a dot plot: one figure, all its runs."""

    label: str
    figure: Estimate
    text: str
    """The median as text: `639 ms`."""
    more: str = ""
    """How it compares with the baseline, `1.6× (1.2–3.1)`; or its interval."""
    verdict: str = ""

    @property
    def told(self) -> str:
        """The row as text: `Pool 639 ms, 1.6× (1.2–3.1), faster`."""
        return ", ".join(filter(None, [f"{self.label} {self.text}", self.more, self.verdict]))


def dots(
    rows: Sequence[Row], title: str, *, baseline: float | None = None, units: Units = DURATIONS, log: bool = False
) -> Picture:
    """Return a line per row: a dot for each run, a tick at the median, a band over the interval.

    The dots are in the order made, from top to bottom; a single run is a dot alone. A dashed line through all rows
    marks the baseline. Raises ValueError as `Axis.over` does.
    """
    known = [value for row in rows for value in row.figure.values]
    axis = Axis.over([*known, *([] if baseline is None else [baseline])], units=units, log=log)
    lines = [{"row": row, **_strip(row.figure, axis)} for row in rows]
    alt = f"{title}: {'; '.join(row.told for row in rows)}"
    base = None if baseline is None else axis.place(baseline)
    values = {"lines": lines, "base": base, "ticks": axis.ticks, "label": alt, "title": title}
    left = 24 + LETTER * max(len(row.label) for row in rows)
    drawn = template("dots_drawn", **values, left=left, right=220, width=WIDTH)
    return Picture(template("dots", **values), alt, drawn, 44 * len(rows) + 34)


def _strip(figure: Estimate, axis: Axis) -> dict[str, Any]:
    """Return where the marks of a row are, in percent."""
    spread = 60 / figure.n
    low, high = axis.place(figure.low), axis.place(figure.high)
    return {
        "dots": [(axis.place(value), round(20 + spread * (n + 0.5), 1)) for n, value in enumerate(figure.values)],
        "median": axis.place(figure.median) if figure.n > 1 else None,
        "interval": (low, round(high - low, 2)) if figure.has_interval else None,
    }


Points = Sequence[tuple[float, Estimate]]
"""Values of x, each with the figure measured there."""


class Apart(list[Any]):
    """Points of a curve that no line joins."""


def curve(series: Mapping[str, Points], title: str, x: str, *, unit: Unit = SECONDS, log: str = "") -> Picture:
    """Return a line per series through its medians, all of one unit, with the interval at each point; none if `Apart`.

    `title` says what is measured, `x` against what; `log` names the logarithmic axes: "x", "y" or "xy". Raises
    ValueError for a series without points, and as `Axis.over` does.
    """
    if not series or not all(series.values()):
        raise ValueError("a curve needs a point in each series")
    across = Axis.over((at for points in series.values() for at, _ in points), units=COUNTS, log="x" in log)
    figures = [figure for points in series.values() for _, figure in points]
    up = Axis.over((value for f in figures for value in (f.low, f.median, f.high)), units=unit.units, log="y" in log)
    lines = [
        {"number": number, "label": label, **_line(points, across, up)}
        for number, (label, points) in zip(cycle(range(1, 5)), series.items(), strict=False)
    ]
    alt = f"{title} by {x[:1].lower()}{x[1:]}. " + "; ".join(
        f"{label}: {', '.join(f'{unit.text(f.median)} at {at:,.10g}' for at, f in points)}"
        for label, points in series.items()
    )
    values = {"lines": lines, "across": across.ticks, "up": up.ticks, "label": alt, "title": title, "x": x}
    return Picture(template("curve", **values), alt, template("curve_drawn", **values, width=WIDTH), 392)


def _line(points: Points, across: Axis, up: Axis) -> dict[str, Any]:
    """Return where the marks of a series are, in percent from the left and the top."""
    marks = sorted(
        (across.place(x), *(round(100 - up.place(y), 2) for y in (figure.median, figure.low, figure.high)))
        for x, figure in points
    )
    return {"marks": marks, "links": [] if isinstance(points, Apart) else list(pairwise(marks))}


def timeline(events: Mapping[str, Any], label: str) -> Picture:
    """Return rows of spans on one time axis.

    `events` is JSON that a script left: `{"rows": [{"group": str, "label": str, "spans": [[start, end], …]}]}`, times
    in seconds since the group's start. Raises KeyError, TypeError or ValueError for anything else.
    """
    rows = list(events["rows"])
    axis = Axis.over(end for row in rows for _, end in row["spans"])
    groups = []
    for name, members in groupby(rows, key=lambda row: str(row["group"])):
        lanes = [
            {
                "number": number,
                "label": str(row["label"]),
                "spans": [_span(start, end, axis) for start, end in row["spans"]],
            }
            for number, row in zip(cycle(range(1, 5)), members, strict=False)
        ]
        end = max(end for row in rows if str(row["group"]) == name for _, end in row["spans"])
        groups.append({"name": name, "end": seconds(end), "lanes": lanes})
    values = {"groups": groups, "label": label, "ticks": axis.ticks}
    left = 24 + LETTER * max(len(str(row["label"])) for row in rows)
    height = 34 * len(groups) + 24 * len(rows) + 34
    return Picture(
        template("timeline", **values), label, template("timeline_drawn", **values, left=left, width=WIDTH), height
    )


def _span(start: float, end: float, axis: Axis) -> tuple[float, float]:
    """Return a span's start and width in percent, wide enough to be seen."""
    return axis.place(start), round(max(axis.place(end) - axis.place(start), 0.05), 2)


def spans(events: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Return for each lane of a timeline its name, start, end, busy time and number of spans."""
    found = []
    for row in events["rows"]:
        ends = row["spans"]
        begin, end = (seconds(min(a for a, _ in ends)), seconds(max(b for _, b in ends))) if ends else ("", "")
        found.append((f"{row['group']}, {row['label']}", begin, end, seconds(sum(b - a for a, b in ends)), len(ends)))
    return [tuple(map(str, cells)) for cells in found]


def chart(
    picture: Picture, heads: Sequence[str], rows: Iterable[Sequence[str]], *, folded: str = "", below: str = ""
) -> Markup:
    """Return a picture with the table of its numbers: below a summary where one is given, else in the open."""
    return template("chart", picture=picture.html, heads=heads, rows=list(rows), folded=folded, below=below)


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return rows as the text of a CSV file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([heads, *rows])
    return text.getvalue()
