"""Wording of the page executors.md: a table of what kinds.py found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from measured.formats import table

KINDS = "Pool", "ProcessPoolExecutor", "InterpreterPoolExecutor", "ThreadPoolExecutor"
"""Columns, in the order of kinds.py."""


def kinds(found: Sequence[Mapping[str, Any]]) -> str:
    """Return what each kind of pool did in each situation, as a table."""
    return table(
        ["", *(f"`{kind}`" for kind in KINDS)],
        ([situation, *(words(cells[case]) for cells in found)] for situation, (case, words) in SITUATIONS.items()),
    )


def _answer(cell: str) -> str:
    return "no answer" if cell == "TimeoutError" else f"`{cell}`"


def _accepted(cell: str) -> str:
    return cell if cell == "accepted" else f"`{cell}`"


def _works(cell: int | str) -> str:
    return "works" if isinstance(cell, int) else f"`{cell}`"


def _after_crash(cell: str | Sequence[str]) -> str:
    return "your program ends, too" if isinstance(cell, str) else _answer(cell[0])


SITUATIONS: Mapping[str, tuple[str, Callable[[Any], str]]] = {
    "A call runs in": ("same process", lambda cell: "your process" if cell else "a worker process"),
    "The function is a lambda": ("lambda", _accepted),
    "A call uses its own `ProcessPoolExecutor`": ("processes", _works),
    "A call uses `sys.exit()`": ("sys.exit(1)", _answer),
    "A worker crashes": ("os._exit(1)", _after_crash),
    "Of 100 items, `map` takes before its first result": ("map", str),
    "The same with `buffersize=4`": ("buffersize", lambda cell: str(cell or "no such argument")),
}
"""Rows: each situation with its name in kinds.py and the wording of its cells."""
