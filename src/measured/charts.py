"""Records as pictures: bars of times with their spread, of ratios with their goals, a timeline of recorded events.

Inline SVG and HTML without a colour of their own: the site's style sheet gives them those of the palette in use.
Text stays text at its normal size, so that both are legible on a phone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import cycle, groupby
from typing import Any

from measured.page import seconds, size, times
from measured.record import Record


def bars(records: Mapping[str, Record]) -> str:
    """A table with a row per label: median wall time as a bar, its spread, CPU time, memory, factor to the first."""
    longest = max(record.walls[-1] for record in records.values())
    first = next(iter(records.values()))
    rows = []
    for label, record in records.items():
        low, high = record.walls[0], record.walls[-1]
        spread = f"{seconds(low)} to {seconds(high)}" if len(record.walls) > 1 else "one run"
        factor = "1" if record is first else _number(first.wall / record.wall)
        rows.append(
            f'<tr><th scope="row">{escape(label)}</th>'
            f'<td class="measured-bar">{_bar(record, longest)}<small>{spread}</small></td>'
            f"<td>{seconds(record.wall)}</td><td>{factor}</td>"
            f"<td>{seconds(record.cpu)}</td><td>{size(record.peak_memory)}</td></tr>"
        )
    heads = ("", "Median, and range of all runs", "Wall time", "Speed-up", "CPU time", "Peak memory")
    head = "".join(f'<th scope="col">{text}</th>' if text else "<td></td>" for text in heads)
    return (
        '<div class="measured-scroll" tabindex="0" role="region" aria-label="Comparison">'
        f'<table class="measured-bars"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    )


def _bar(record: Record, longest: float) -> str:
    """The median as a bar, the range of all runs as a line through it; 100 units are the longest run of all."""

    def x(value: float) -> float:
        return round(100 * value / longest, 2)

    low, high = x(record.walls[0]), x(record.walls[-1])
    whisker = f'<rect class="whisker" x="{low}" y="4" width="{max(high - low, 0.4):.2f}" height="2"/>'
    return (
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="bar" x="0" y="0" width="{x(record.wall)}" height="10"/>'
        f"{whisker if len(record.walls) > 1 else ''}</svg>"
    )


def over(rows: Sequence[tuple[str, float, float, str]]) -> str:
    """A table with a row per label, ratio, goal and note: how much longer something took than the least it could.

    The bar is pale up to 1, full from there to the ratio; a line marks the goal.
    """
    longest = max(max(ratio, goal) for _, ratio, goal, _ in rows)
    lines = []
    for label, ratio, goal, note in rows:
        least, end, mark = (round(100 * value / longest, 2) for value in (min(ratio, 1), ratio, goal))
        lines.append(
            f'<tr><th scope="row">{escape(label)}</th><td class="measured-bar">'
            '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect class="least" x="0" y="0" width="{least}" height="10"/>'
            f'<rect class="bar" x="{least}" y="0" width="{end - least:.2f}" height="10"/>'
            f'<rect class="whisker" x="{min(mark, 99.4)}" y="0" width="0.6" height="10"/></svg>'
            f"<small>{escape(note)}</small></td><td>{_number(ratio)}</td><td>{_number(goal)}</td></tr>"
        )
    head = "<td></td>" + "".join(f'<th scope="col">{text}</th>' for text in ("", "Ratio", "Goal"))
    return (
        '<div class="measured-scroll" tabindex="0" role="region" aria-label="Ratios and their goals">'
        f'<table class="measured-bars"><thead><tr>{head}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
    )


def _number(factor: float) -> str:
    return times(factor).removesuffix(" times")


def timeline(events: Mapping[str, Any], label: str) -> str:
    """Rows of spans on one time axis.

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
    return f'<div class="measured-timeline" role="img" aria-label="{escape(label)}">{"".join(parts)}{axis}</div>'
