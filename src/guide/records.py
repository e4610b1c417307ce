"""The file with all records of a build, for download."""

from __future__ import annotations

import json

from measured.build import Build
from measured.formats import size

FILE = "records.json"
"""Its place in the built site: the top."""


def as_json(build: Build) -> str:
    """Return all records of a build as JSON, each as `Record.from_json` reads it."""
    return json.dumps([found.record.to_json() for found in build.outcomes.values() if found.record], sort_keys=True)


def download(build: Build) -> str:
    """Return a link, for a page two folders deep, to the file with all records."""
    return f'<a href="../../{FILE}" download>{FILE}</a> ({size(len(as_json(build)))})'
