"""Wording of the page shutdown.md: tables of what signals.py and endings.py found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from signal import Signals

from measured.formats import table

METHODS = "fork", "spawn", "forkserver"

ENDS = {
    "return": "the function's return",
    "sys.exit()": "`sys.exit()`",
    "exception": "an uncaught exception",
    "Pool.close()": "`close()` and `join()` of its `Pool`",
    "os._exit()": "`os._exit()`",
    "Process.terminate()": "`terminate()`",
    "Process.kill()": "`kill()`",
    "Pool.terminate()": "`terminate()` of its `Pool`",
}
"""Each end of endings.py and its wording."""

SENDERS = {
    "Ctrl-C": "Ctrl-C in a terminal",
    "SIGTERM to all": "`systemctl stop`, by default",
    "SIGTERM to the parent": "`kill PID`",
    "SIGKILL to the parent": "`kill -9 PID`",
}
"""Rows of the table of signals: ways of signals.py and the commands that send the same signal to the same processes."""

WAYS = "Ctrl-C", "Ctrl-C twice", "SIGTERM to all", "SIGTERM to the parent", "SIGKILL to the parent"
KINDS = "Pool", "executor", "Process"


@dataclass(frozen=True)
class Stopped:
    """A program that signals.py stopped."""

    kind: str
    way: str
    code: int | None
    """Exit code of the parent; None if it had to be killed at the limit."""
    left: bool
    """Whether a process was left at the limit."""
    events: Sequence[str]

    @property
    def later(self) -> int:
        """Tasks that began after the signal."""
        return self.events.count("start")

    @property
    def effect(self) -> str:
        """The cell of this program."""
        end = [] if not self.left else ["hangs"] if self.code is None else ["workers remain"]
        return ", ".join([f"{self.later} later", f"{self.events.count('finally')} `finally`", *end])


def stopped(found: Sequence[Sequence[object]]) -> list[Stopped]:
    """Return the programs in the file of signals.py."""
    return [Stopped(kind, way, code, end == "left", events) for kind, way, code, end, *events in found]  # type: ignore[arg-type]


def received(found: Sequence[Sequence[object]]) -> str:
    """Return which processes each signal reached, as a table."""
    programs = stopped(found)
    return table(
        ["Sent by", "Parent", "Workers"],
        ([words, *_reached([p for p in programs if p.way == way])] for way, words in SENDERS.items()),
    )


def _reached(programs: Sequence[Stopped]) -> Iterator[str]:
    codes = {p.code for p in programs}
    yield " or ".join(sorted({_end(code) for code in codes}))
    if any("interrupted" in p.events for p in programs):
        yield "tasks interrupted"
    else:
        yield "tasks finished" if all("done" in p.events for p in programs) else "ended at once"


def _end(code: int | None) -> str:
    """Return how a parent ended; one that ended by itself, or not at all, was ended by no signal."""
    return f"ended by `{Signals(-code).name}`" if code and code < 0 else "no signal"


def effects(found: Sequence[Sequence[object]]) -> str:
    """Return what each way to stop a program did to each kind of workers, as a table."""
    cells = {(p.way, p.kind): p.effect for p in stopped(found)}
    return table(
        ["Signal", *(f"`{kind}`" if kind != "executor" else kind for kind in KINDS)],
        ([way, *(cells[way, kind] for kind in KINDS)] for way in WAYS),
    )


def endings(found: Mapping[str, Mapping[str, Sequence[str]]]) -> str:
    """Return what ran at each end of a worker with each start method, as a table with a row for each set of effects."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for end, words in ENDS.items():
        rows.setdefault(tuple(_ran(found[end][method]) for method in METHODS), []).append(words)
    return table(
        ["What ends the worker", *(f"`{method}`" for method in METHODS)],
        ([", ".join(ends), *ran] for ran, ends in rows.items()),
    )


def _ran(effects: Sequence[str]) -> str:
    return ", ".join(word if word == "buffer" else f"`{word}`" for word in effects) or "nothing"
