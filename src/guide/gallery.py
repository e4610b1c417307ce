"""The gallery: every example in one table, which the page's script can sort and filter."""

from __future__ import annotations

from html import escape
from itertools import groupby

from guide.pages import Place, link, nearest, places, title
from measured.fences import current_build
from measured.formats import day, seconds, size
from measured.project import Project
from measured.schedule import Outcome

COLUMNS = ("Example", "Ended with", "Wall time", "CPU time", "Peak memory")


def topics() -> str:
    """Return a line of links, one to the first example of each topic."""
    found = dict.fromkeys(map(_topic, current_build().outcomes.values()))
    return " · ".join(f"[{_words(topic)}](#{_anchor(topic)})" for topic in found)


def gallery() -> str:
    """Return the table as HTML, grouped by topic. A cell's `data-value` is its sort key in seconds or bytes."""
    build = current_build()
    shown_at = places(build.project)
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    body = []
    for topic, outcomes in groupby(build.outcomes.values(), key=_topic):
        body.append(
            f'<tr class="measured-topic" id="{_anchor(topic)}"><th scope="rowgroup" '
            f'colspan="{len(COLUMNS)}">{_words(topic)}</th></tr>'
        )
        body += [_row(build.project, outcome, shown_at.get(outcome.script.name, [])) for outcome in outcomes]
    return f'<table class="measured-gallery"><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>'


def _row(project: Project, outcome: Outcome, shown_at: list[Place]) -> str:
    script, record = outcome.script, outcome.record
    if record is None:
        raise RuntimeError(outcome.problem)
    place = nearest(shown_at, Place(""))
    where = f"on {title(project, place.page)}"
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
        f'<small><a href="../../{escape(script.shown)}"><code>{escape(script.name)}</code></a> '
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
