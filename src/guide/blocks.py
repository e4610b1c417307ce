"""Records and number formats for the `python exec` blocks of pages.

Transitional: new pages use `computed` fences.
"""

from __future__ import annotations

import json

from measured.build import Build
from measured.fences import current_build
from measured.formats import count, day, percent, seconds, size, span, table, times
from measured.records.model import Record
from measured.schedule import Outcome

RECORDS = "records.json"
"""The file with all records, at the top of the built site."""


def outcome(name: str) -> Outcome:
    """Return the outcome of an example (`pool/map_squares.py`)."""
    return current_build().outcome(name)


def every_outcome() -> list[Outcome]:
    """Return the outcome of every example, sorted by name."""
    return list(current_build().outcomes.values())


def record(name: str) -> Record:
    """Return the record of an example."""
    return current_build().record(name)


def download() -> str:
    """Return a link, for a page two folders deep, to the file with all records."""
    return f'<a href="../../{RECORDS}" download>{RECORDS}</a> ({size(len(all_records(current_build())))})'


def all_records(build: Build) -> str:
    """Return all records of a build as JSON, each as `Record.from_json` reads it."""
    return json.dumps([found.record.to_json() for found in build.outcomes.values() if found.record], sort_keys=True)


__all__ = ["count", "day", "percent", "seconds", "size", "span", "table", "times"]
