"""Messages of the page wrong/index, as runs printed them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

PLACE = re.compile(r" (?:at 0x[0-9a-f]+|from '[^']*')")
"""An address or a path in a message."""


class Interpreter(Protocol):
    """The environment of a record, as far as this page needs it."""

    @property
    def python(self) -> str: ...


class Printed(Protocol):
    """A record, as far as this page needs it."""

    @property
    def name(self) -> str: ...
    @property
    def output(self) -> str: ...
    @property
    def environment(self) -> Interpreter: ...
    def json(self, name: str) -> dict[str, str]: ...


def said(record: Printed, first: str, last: str = "") -> str:
    """Return the part of a run's output from one text to the end of another, on one line, as code.

    Raises:
        ValueError: if the output doesn't contain it.
    """
    output = " ".join(record.output.split())
    found = re.search(re.escape(first) + (f".*?{re.escape(last)}" if last else ""), output)
    if not found:
        raise ValueError(f"{record.name} doesn't print {f'{first} … {last}' if last else first!r}")
    return f"`{found[0]}`"


def message(record: Printed, case: str) -> str:
    """Return a message from a script's messages.json, without addresses and paths, as code."""
    return f"`{PLACE.sub('', record.json('messages.json')[case])}`"


def wordings(records: Iterable[Printed], case: str, anchor: str = "") -> str:
    """Return the different messages of one case, a line each, with the Python versions that print it.

    The first line gets the anchor, if there is one.
    """
    versions: dict[str, list[str]] = {}
    for record in records:
        version = ".".join(record.environment.python.split(".")[:2])
        seen = versions.setdefault(message(record, case), [])
        if version not in seen:
            seen.append(version)
    if len(versions) == 1:
        lines = [*versions]
    else:
        lines = [f"{text} (Python {', '.join(names)})" for text, names in versions.items()]
    if anchor:
        lines[0] += f" {{ #{anchor} }}"
    return "\n".join(lines)


def cause(record: Printed) -> str:
    """Return the line that names a dead process and its exit code, with N for its number."""
    return re.sub(r"Process \d+", "Process N", said(record, "Process ", "exit code 7").strip("`"))
