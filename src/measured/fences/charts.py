"""Records as pictures: bars of times with their spread, of ratios with their goals, a timeline of recorded events.

Inline SVG and HTML without a colour of their own: the site's style sheet gives them those of the palette in use.
Text stays text at its normal size, so that they are legible on a phone. Below each picture a table has its numbers,
so that who can't see it misses nothing: the picture itself is hidden from screen readers, or named by one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import cycle, groupby
from typing import Any

from measured.formats import seconds, size, span, times
from measured.records.model import Record


def bars(records: Mapping[str, Record]) -> str:
    """A row per label with the median wall time as a bar, and a table: also the spread, CPU time, memory, factor."""
    longest = max(record.walls[-1] for record in records.values())
    first = next(iter(records.values()))
    drawn, rows = [], []
    for label, record in records.items():
        spread = span(record.walls[0], record.walls[-1]) if len(record.walls) > 1 else "one run"
        factor = "1" if record is first else _number(first.wall / record.wall)
        drawn.append(_row(label, _bar(record, longest), seconds(record.wall)))
        wall = f"{seconds(record.wall)}<small>{spread}</small>"
        rows.append((escape(label), wall, factor, seconds(record.cpu), size(record.peak_memory)))
    heads = ("Script", "Wall time, and range", "Speed-up", "CPU time", "Peak memory")
    return _chart(drawn, _table(heads, rows))


def _bar(record: Record, longest: float) -> str:
    """The median as a bar, the range of all runs as a line through it; 100 units are the longest run of all."""

    def x(value: float) -> float:
        return round(100 * value / longest, 2)

    low, high = x(record.walls[0]), x(record.walls[-1])
    whisker = f'<rect class="whisker" x="{low}" y="4" width="{max(high - low, 0.4):.2f}" height="2"/>'
    bar = f'<rect class="bar" x="0" y="0" width="{x(record.wall)}" height="10"/>'
    return bar + (whisker if len(record.walls) > 1 else "")


def over(rows: Sequence[tuple[str, float, float, str]]) -> str:
    """A row per label, ratio, goal and note: how much longer something took than the least it could.

    The bar is pale up to 1, full from there to the ratio; a line marks the goal.
    """
    longest = max(max(ratio, goal) for _, ratio, goal, _ in rows)
    drawn = []
    for label, ratio, goal, _ in rows:
        least, end, mark = (round(100 * value / longest, 2) for value in (min(ratio, 1), ratio, goal))
        bar = (
            f'<rect class="least" x="0" y="0" width="{least}" height="10"/>'
            f'<rect class="bar" x="{least}" y="0" width="{end - least:.2f}" height="10"/>'
            f'<rect class="whisker" x="{min(mark, 99.4)}" y="0" width="0.6" height="10"/>'
        )
        drawn.append(_row(label, bar, _number(ratio)))
    cells = [(escape(label), _number(ratio), _number(goal), escape(note)) for label, ratio, goal, note in rows]
    return _chart(drawn, _table(("Build", "Ratio", "Goal", "From"), cells))


def _row(label: str, bar: str, value: str) -> str:
    svg = f'<svg viewBox="0 0 100 10" preserveAspectRatio="none">{bar}</svg>'
    return f'<div class="measured-row"><span>{escape(label)}</span>{svg}<b>{value}</b></div>'


def _chart(rows: Iterable[str], numbers: str) -> str:
    picture = f'<div class="measured-rows" aria-hidden="true">{"".join(rows)}</div>'
    return f'<div class="measured-chart">{picture}{numbers}</div>'


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of finished cells, the first of each row being its heading."""
    head = "".join(f'<th scope="col">{text}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>' for first, *rest in rows
    )
    return f'<table class="measured-numbers"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _number(factor: float) -> str:
    return times(factor).removesuffix(" times")


def timeline(events: Mapping[str, Any], label: str) -> str:
    """Rows of spans on one time axis, and their numbers folded below.

    `events` is what a script left: `{"unit": "s", "rows": [{"group": str, "label": str, "spans": [[start, end], …]}]}`,
    times in seconds since the group's start. Raises KeyError, TypeError or ValueError for anything else.
    """
    rows = list(events["rows"])
    last = max(end for row in rows for _, end in row["spans"])
    if last <= 0:
        raise ValueError("a timeline needs a span that ends after 0")
    parts = []
    for group, lanes in groupby(rows, key=lambda row: str(row["group"])):
        members = list(lanes)
        end = max(end for row in members for _, end in row["spans"])
        parts.append(f'<p class="measured-group">{escape(group)} <span>{seconds(end)}</span></p>')
        for lane, row in zip(cycle(range(1, 5)), members, strict=False):
            spans = "".join(
                f'<rect x="{1000 * a / last:.2f}" y="0" width="{max(1000 * (b - a) / last, 0.5):.2f}" height="10"/>'
                for a, b in row["spans"]
            )
            parts.append(
                f'<div class="measured-lane lane-{lane}"><span>{escape(str(row["label"]))}</span>'
                f'<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{spans}</svg></div>'
            )
    axis = (
        f'<div class="measured-lane measured-axis"><span></span><p><span>0</span><span>{seconds(last)}</span></p></div>'
    )
    picture = f'<div class="measured-timeline" role="img" aria-label="{escape(label)}">{"".join(parts)}{axis}</div>'
    numbers = f'<details class="measured-more"><summary>The same in numbers</summary>{_spans(rows)}</details>'
    return f'<div class="measured-chart">{picture}{numbers}</div>'


def _spans(rows: Iterable[Mapping[str, Any]]) -> str:
    """A table with a row per lane: when it began and ended, how long it was busy, in how many spans."""
    cells = []
    for row in rows:
        spans = row["spans"]
        begin, end = (seconds(min(a for a, _ in spans)), seconds(max(b for _, b in spans))) if spans else ("", "")
        busy = seconds(sum(b - a for a, b in spans))
        cells.append((escape(f"{row['group']}, {row['label']}"), begin, end, busy, str(len(spans))))
    return _table(("Lane", "From", "To", "Busy", "Spans"), cells)
