"""For the `python exec` blocks of pages: records by name, and numbers as text.

Only until issue "Every page correct" has turned these blocks into `computed` fences; don't use it in new pages.
"""

from __future__ import annotations

import json

from measured.fences import current_build
from measured.formats import count, day, percent, seconds, size, span, table, times
from measured.records.model import Record
from measured.schedule import Outcome

RECORDS = "records.json"
"""The file of all records in the built site."""


def outcome(name: str) -> Outcome:
    """What came of an example (`pool/map_squares.py`)."""
    return current_build().outcome(name)


def every_outcome() -> list[Outcome]:
    """What came of every example, sorted by name."""
    return list(current_build().outcomes.values())


def record(name: str) -> Record:
    """The record of an example."""
    return current_build().record(name)


def download() -> str:
    """A link, for a page two folders deep, to the file of all records: `guide.publish` writes it."""
    return f'<a href="../../{RECORDS}" download>{RECORDS}</a> ({size(len(all_records()))})'


def all_records() -> str:
    """Every record as JSON, as `Record.from_json` reads each."""
    return json.dumps([found.record.to_json() for found in every_outcome() if found.record], sort_keys=True)


__all__ = ["count", "day", "percent", "seconds", "size", "span", "table", "times"]
