"""Messages of the page wrong/index, as runs printed them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from sysconfig import get_path
from typing import Protocol

from guide.raises import raises
from measured.build import Build

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


def printed_here(build: Build) -> str:
    """Return everything that a run of this build printed or stored as messages.json."""
    records = [outcome.record for outcome in build.outcomes.values() if outcome.record]
    stored = [text for record in records if isinstance(text := record.run.files.get("messages.json"), str)]
    return "\n".join(
        [*(record.output for record in records), *(" ".join(json.loads(text).values()) for text in stored)]
    )


def own_messages(text: str, library: str = get_path("stdlib")) -> str:
    """Return which texts of exceptions in the source of two packages of a library occur in a text, as Markdown."""
    known = {found.text: found for found in reversed(raises(Path(library))) if len(max(found.parts, key=len)) > 7}
    rest = sorted((found for found in known.values() if not found.pattern.search(text)), key=lambda one: one.module)
    lines = [f"- `{' '.join(one.text.split())}` ({one.exception}, `{one.module}`)" for one in rest]
    return f"""\
`multiprocessing` and `concurrent.futures` raise {len(known)} exceptions with a text of their own, in the
version that built these pages.
{len(known) - len(rest)} of them were printed by a run on this site.

??? info "The {len(rest)} others"

{chr(10).join(f"    {line}" for line in lines)}"""
