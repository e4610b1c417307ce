"""The gallery: every example in one table, with what it costs, to be sorted and filtered."""

from __future__ import annotations

from html import escape
from itertools import groupby

from guide.blocks import every_outcome
from guide.pages import link, shown_at, stands, title
from measured.formats import day, seconds, size
from measured.schedule import Outcome

COLUMNS = ("Example", "Ended with", "Wall time", "CPU time", "Peak memory")


def topics() -> str:
    """A line of links to the first example of each topic."""
    found = dict.fromkeys(_topic(outcome) for outcome in every_outcome())
    return " · ".join(f"[{_words(topic)}](#{_anchor(topic)})" for topic in found)


def gallery() -> str:
    """The table, in HTML, its rows by topic. What a column is sorted by is in `data-value`: seconds, bytes."""
    places = shown_at()
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    body = []
    for topic, outcomes in groupby(every_outcome(), key=_topic):
        body.append(
            f'<tr class="measured-topic" id="{_anchor(topic)}"><th scope="rowgroup" '
            f'colspan="{len(COLUMNS)}">{_words(topic)}</th></tr>'
        )
        body += [_row(outcome, places) for outcome in outcomes]
    return f'<table class="measured-gallery"><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>'


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
        f'<tr><th scope="row" data-value="{escape(script.name)}">'
        f'<a href="{link(place)}">{escape(script.title)}</a>'
        f'<small><a href="../../examples/{escape(script.name)}"><code>{escape(script.name)}</code></a> '
        f"{escape(where)}</small></th>"
        + "".join(f'<td data-value="{value}">{escape(text)}</td>' for value, text in cells)
        + "</tr>"
    )


def _topic(outcome: Outcome) -> str:
    return outcome.script.name.partition("/")[0]


def _words(topic: str) -> str:
    return topic.replace("_", " ").capitalize()


def _anchor(topic: str) -> str:
    return topic.replace("_", "-")
