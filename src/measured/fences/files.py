"""Files behind a unit, for readers: the record as JSON, its runs as CSV, an output that a page shows in part."""

from __future__ import annotations

import json
from collections.abc import Iterator

from measured.build import Build
from measured.fences import output
from measured.fences.charts import csv_text
from measured.records.model import Record
from measured.script import split_name

FOLDER = "records"
"""The folder in the built site."""

COLUMNS = ("round", "end", "wall", "cpu", "peak_memory", "memory_kind", "outside_load")
"""Attributes of a run that are columns of its CSV. Times are in seconds, memory in bytes; round 0 is the warm-up."""


def address(name: str, suffix: str) -> str:
    """Return the address of a file of an example, relative to the top of the site: `records/pool/map_squares.csv`.

    That of a variant is `records/start_methods/look@spawn.csv`.
    """
    file, variant = split_name(name)
    return f"{FOLDER}/{file.removesuffix('.py')}{'@' * bool(variant)}{variant}.{suffix}"


def files(build: Build) -> Iterator[tuple[str, str]]:
    """Yield address and text of each file of a build."""
    for name, outcome in build.outcomes.items():
        if record := outcome.record:
            yield address(name, "json"), json.dumps(record.to_json(), indent=1, sort_keys=True)
            yield address(name, "csv"), _table(record)
            if len(record.lines) > output.SHORT:
                yield address(name, "txt"), record.output


def _table(record: Record) -> str:
    return csv_text(COLUMNS, ([getattr(run, column) for column in COLUMNS] for run in record.runs))
