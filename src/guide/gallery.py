"""The gallery: every example in one table, which docs/assets/filter.js can sort and filter."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby

from guide.names import used
from guide.pages import Place, link, nearest, places, title
from measured.fences import current_build
from measured.formats import day, seconds, size
from measured.project import Project
from measured.schedule import Outcome
from measured.script import split_name

COLUMNS = ("Example", "Ended with", "Wall time", "CPU time", "Peak memory")


def gallery() -> str:
    """Return links to the topics, the place of the filter, and the table, as HTML.

    A cell's `data-value` is its sort key in seconds or bytes; a row's `data-item` has the documented names that the
    example uses, so that the filter finds them.
    """
    build = current_build()
    shown_at = places(build.project)
    outcomes_by_topic = sorted(build.outcomes.values(), key=_order)
    topics = dict.fromkeys(map(_topic, outcomes_by_topic))
    links = " · ".join(f'<a href="#{_anchor(topic)}">{_words(topic)}</a>' for topic in topics)
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    body = []
    for topic, outcomes in groupby(outcomes_by_topic, key=_topic):
        body.append(
            f'<tr class="measured-topic" id="{_anchor(topic)}"><th scope="rowgroup" '
            f'colspan="{len(COLUMNS)}">{_words(topic)}</th></tr>'
        )
        body += [
            _row(build.project, outcome, shown_at.get(split_name(outcome.script.name)[0], [])) for outcome in outcomes
        ]
    return (
        f'<p>{links}</p><div class="measured-filter" data-hint="a word, or a call: imap_unordered"></div>'
        f'<table class="measured-gallery"><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>'
    )


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
    names = " ".join(sorted(name.short for name in used(script.source)))
    return (
        f'<tr data-item="{escape(names)}"><th scope="row" data-value="{escape(script.name)}">'
        f'<a href="{link(place)}">{escape(script.title)}</a>'
        f'<small><a href="../../{escape(script.file)}"><code>{escape(script.name)}</code></a> '
        f"{escape(where)}</small></th>"
        + "".join(f'<td data-value="{value}">{escape(text)}</td>' for value, text in cells)
        + "</tr>"
    )


def _order(outcome: Outcome) -> bool:
    """Sort the examples of the guide's own documentation last; a stable sort keeps the rest in order."""
    return _topic(outcome) == "about"


def _topic(outcome: Outcome) -> str:
    return outcome.script.name.partition("/")[0]


def _words(topic: str) -> str:
    """Return a topic in words: `Moving to 3.14` of `moving_to_3_14`."""
    return re.sub(r"(?<=\d)_(?=\d)", ".", topic).replace("_", " ").capitalize()


def _anchor(topic: str) -> str:
    return topic.replace("_", "-")
