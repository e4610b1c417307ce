"""The gallery: every example in one table, with what it costs, to be sorted and filtered."""

from __future__ import annotations

from html import escape
from itertools import groupby

from measured.page import day, every_outcome, seconds, size
from measured.places import address, shown_at, stands, title
from measured.schedule import Outcome

COLUMNS = ("Example", "Ended with", "Wall time", "CPU time", "Peak memory")


def topics() -> str:
    """A line of links to the first example of each topic."""
    found = dict.fromkeys(_topic(outcome) for outcome in every_outcome())
    return " · ".join(f"[{_words(topic)}](#{_anchor(topic)})" for topic in found)


def gallery() -> str:
    """The table, in HTML, its rows by topic. What a column is sorted by is in `data-value`: seconds, bytes."""
    places = shown_at()
    # On a phone the style sheet lays the rows out anew: but for the roles, they would be no table to a screen reader.
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in COLUMNS)
    body = []
    for topic, outcomes in groupby(every_outcome(), key=_topic):
        body.append(
            f'<tr role="row" class="measured-topic" id="{_anchor(topic)}"><th scope="rowgroup" role="rowheader" '
            f'colspan="{len(COLUMNS)}">{_words(topic)}</th></tr>'
        )
        body += [_row(outcome, places) for outcome in outcomes]
    return (
        '<table class="measured-gallery" role="table"><thead role="rowgroup">'
        f'<tr role="row">{head}</tr></thead><tbody role="rowgroup">{"".join(body)}</tbody></table>'
    )


def _row(outcome: Outcome, places: dict[str, list[str]]) -> str:
    script, record = outcome.script, outcome.record
    if record is None:
        raise RuntimeError(outcome.problem)
    place = stands(script.name, places, near="")
    where = f"on {title(place.partition('#')[0])}"
    if outcome.origin == "recording":
        where += f" · a recording, {record.environment.interpreter}, {day(record.when)}"
    cells = (
        (record.end, record.end),
        (record.wall, seconds(record.wall)),
        (record.cpu, seconds(record.cpu)),
        (record.peak_memory, size(record.peak_memory)),
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader" data-value="{escape(script.name)}">'
        f'<a href="../../{address(place)}">{escape(script.title)}</a>'
        f'<small><a href="../../examples/{escape(script.name)}"><code>{escape(script.name)}</code></a> '
        f"{escape(where)}</small></th>"
        + "".join(f'<td role="cell" data-value="{value}">{escape(text)}</td>' for value, text in cells)
        + "</tr>"
    )


def _topic(outcome: Outcome) -> str:
    return outcome.script.name.partition("/")[0]


def _words(topic: str) -> str:
    return topic.replace("_", " ").capitalize()


def _anchor(topic: str) -> str:
    return topic.replace("_", "-")
