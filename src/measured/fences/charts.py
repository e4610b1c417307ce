"""Pictures of records: bars of times with their intervals, bars of ratios with their goals, a timeline of events.

They are inline SVG and HTML, and take their colors from the site's style sheet. Text stays text at its normal size, so
that it is legible on a phone. A table below each picture has its numbers; the picture itself is hidden from screen
readers, or has a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle, groupby
from typing import Any

from markupsafe import Markup

from measured.fences.base import template
from measured.formats import halves, seconds, times
from measured.records.model import Record
from measured.statistics import Estimate


def bars(records: Mapping[str, Record]) -> Markup:
    """Return a bar per label for the median wall time, with the interval as a line through it."""
    longest = max(record.time.high for record in records.values())
    rows = [
        _row(label, _bar(record.time, longest), halves(seconds(record.time))[0]) for label, record in records.items()
    ]
    return template("bars", rows=rows)


def _bar(time: Estimate, longest: float) -> list[dict[str, object]]:
    """Return a bar in units of 1/100 of the longest time."""
    low, high, median = (round(100 * value / longest, 2) for value in (time.low, time.high, time.median))
    line = {"class": "whisker", "x": low, "y": 4, "width": round(max(high - low, 0.4), 2), "height": 2}
    return [_rect("bar", 0, median), *([line] if time.n > 1 else [])]


def over(rows: Sequence[tuple[str, float, float, str]]) -> Markup:
    """Return a bar per label, ratio, goal and note: how much longer something took than the least it could.

    The bar is pale up to 1 and full from there to the ratio; a line marks the goal.
    """
    longest = max(max(ratio, goal) for _, ratio, goal, _ in rows)
    drawn = []
    for label, ratio, goal, _ in rows:
        least, end, mark = (round(100 * value / longest, 2) for value in (min(ratio, 1), ratio, goal))
        parts = [_rect("least", 0, least), _rect("bar", least, round(end - least, 2))]
        drawn.append(_row(label, [*parts, _rect("whisker", min(mark, 99.4), 0.6)], _number(ratio)))
    cells = [(label, _number(ratio), _number(goal), note) for label, ratio, goal, note in rows]
    return _chart(template("bars", rows=drawn), ("Build", "Ratio", "Goal", "From"), cells)


def _rect(css_class: str, x: float, width: float) -> dict[str, object]:
    return {"class": css_class, "x": x, "y": 0, "width": width, "height": 10}


def _row(label: str, parts: list[dict[str, object]], value: str) -> dict[str, object]:
    return {"label": label, "parts": parts, "value": value}


def _chart(picture: Markup, heads: Sequence[str], rows: Iterable[Sequence[str]], folded: str = "") -> Markup:
    return template("chart", picture=picture, heads=heads, rows=list(rows), folded=folded)


def _number(factor: float) -> str:
    return times(factor).removesuffix(" times")


def timeline(events: Mapping[str, Any], label: str) -> Markup:
    """Return rows of spans on one time axis, with their numbers folded below.

    `events` is JSON that a script left: `{"rows": [{"group": str, "label": str, "spans": [[start, end], …]}]}`, times
    in seconds since the group's start. Raises KeyError, TypeError or ValueError for anything else.
    """
    rows = list(events["rows"])
    last = max(end for row in rows for _, end in row["spans"])
    if last <= 0:
        raise ValueError("a timeline needs a span that ends after 0")
    groups = []
    for name, members in groupby(rows, key=lambda row: str(row["group"])):
        lanes = [
            {
                "number": number,
                "label": str(row["label"]),
                "spans": [_on_axis(start, end, last) for start, end in row["spans"]],
            }
            for number, row in zip(cycle(range(1, 5)), members, strict=False)
        ]
        end = max(end for row in rows if str(row["group"]) == name for _, end in row["spans"])
        groups.append({"name": name, "end": seconds(end), "lanes": lanes})
    picture = template("timeline", groups=groups, label=label, last=seconds(last))
    return _chart(picture, ("Lane", "From", "To", "Busy", "Spans"), map(_spans, rows), "The same in numbers")


def _on_axis(start: float, end: float, last: float) -> dict[str, str]:
    """Return a span in units of 1/1000 of the axis, wide enough to be seen."""
    return {"x": f"{1000 * start / last:.2f}", "width": f"{max(1000 * (end - start) / last, 0.5):.2f}"}


def _spans(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a lane's name, start, end, busy time and number of spans."""
    spans = row["spans"]
    begin, end = (seconds(min(a for a, _ in spans)), seconds(max(b for _, b in spans))) if spans else ("", "")
    return f"{row['group']}, {row['label']}", begin, end, seconds(sum(b - a for a, b in spans)), str(len(spans))
