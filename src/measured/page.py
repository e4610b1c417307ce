"""What a page's computed blocks use: records by name, numbers as text, tables.

```python exec="1"
from measured.page import record, seconds

print(f"The loop took {seconds(record('start/loop_serial.py').wall)}.")
```
"""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from measured.record import Record
from measured.schedule import Outcome, ensure
from measured.script import Script, example_paths
from measured.store import Store

RECORDS = "records.json"
"""The file of all records in the built site."""

ROUNDS_UP = 0.9995
"""With three digits, what is at least so much of a unit is one of it."""


T = TypeVar("T")

_had: dict[str, Outcome] = {}
_found: dict[Callable[[], Any], Any] = {}


@contextlib.contextmanager
def had(outcomes: Iterable[Outcome]) -> Iterator[None]:
    """Meanwhile pages show these, one for every example, and look at no file again: a build shows one state of all."""
    _had.update({outcome.script.name: outcome for outcome in outcomes})
    try:
        yield
    finally:
        _had.clear()
        _found.clear()


def found_once(find: Callable[[], T]) -> Callable[[], T]:
    """Make a function look only once for what does not change while a site is built, and every time otherwise."""

    @functools.wraps(find)
    def found() -> T:
        if not _had:
            return find()
        if find not in _found:
            _found[find] = find()
        result: T = _found[find]
        return result

    return found


def outcome(name: str) -> Outcome:
    """What came of an example (`pool/map_squares.py`), run now if there is no record.

    Raises:
        ScriptError: if there is no such example.
    """
    return _had.get(name) or ensure([Script.named(name)], Store())[0]


def every_outcome() -> list[Outcome]:
    """What came of every example, run now where there is no record, sorted by name."""
    return list(_had.values()) or ensure([Script.load(path) for path in example_paths()], Store())


def record(name: str) -> Record:
    """The record of an example, run now if there is none.

    Raises:
        ScriptError: if there is no such example.
        RuntimeError: if it does not do what it declares.
    """
    found = outcome(name)
    if found.problem or found.record is None:
        raise RuntimeError(found.problem)
    return found.record


def download() -> str:
    """A link, for a page two folders deep, to the file of all records: `measured finish` writes it."""
    return f'<a href="../../{RECORDS}" download>{RECORDS}</a> ({size(len(all_records()))})'


@found_once
def all_records() -> str:
    """Every record as JSON, as `Record.from_json` reads each."""
    return json.dumps([found.record.to_json() for found in every_outcome() if found.record], sort_keys=True)


def seconds(value: float) -> str:
    """A duration with three significant digits in the unit that suits it: `1.23 s`, `45.6 ms`, `789 µs`."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if abs(value) >= ROUNDS_UP * size or unit == "µs":
            return f"{_three_digits(value / size)} {unit}"
    raise AssertionError("unreachable")


def span(low: float, high: float) -> str:
    """Two durations: `1.20 to 1.36 s`, `980 ms to 1.02 s`."""
    (least, unit), most = seconds(low).split(" "), seconds(high)
    return f"{least} to {most}" if most.endswith(f" {unit}") else f"{least} {unit} to {most}"


def size(value: float) -> str:
    """A number of bytes with three significant digits: `512 B`, `1.5 kB`, `12.3 MB` (powers of 1,000)."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if value >= ROUNDS_UP * factor:
            return f"{_three_digits(value / factor)} {unit}"
    return f"{value:.0f} B"


def times(value: float) -> str:
    """A factor: `1.93 times`."""
    return f"{_three_digits(value)} times"


def percent(value: float) -> str:
    """A share: 0.421 is `42 %`."""
    return f"{value * 100:.0f} %"


def count(value: int) -> str:
    """A whole number, its thousands apart: `24,848`."""
    return f"{value:,}"


def day(when: str) -> str:
    """A record's time as a date: `21 November 2026`."""
    moment = datetime.fromisoformat(when)
    return f"{moment.day} {moment:%B %Y}"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table. A column whose heading ends with `:` is aligned to the right (the colon is dropped)."""
    rule = ["--:" if heading.endswith(":") else "---" for heading in headings]
    head = [heading.removesuffix(":") for heading in headings]
    lines = [[str(cell).replace("|", "\\|").replace("\n", " ") for cell in line] for line in [head, *rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], rule, *lines[1:]])


def _three_digits(value: float) -> str:
    decimals = 2 if abs(value) < 9.995 else 1 if abs(value) < 99.95 else 0
    return f"{value:,.{decimals}f}"
