"""Rows of the page scale-out.md, and from which time on a second machine pays."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from guide.code_lines import code_lines
from measured.fences.values import Figure, per_round
from measured.formats import seconds, size, span

NAMES = {"executor": "Executor", "dask": "Dask", "ray": "Ray", "mpi": "mpi4py"}
"""Headings, by the names in four_ways.py."""
TIMED = NAMES | {"mpi busy": "mpi4py, `backoff=0`"}
"""Headings, by the names in constants.py."""
PROGRAMS = {
    "Loop": "in_a_loop.py",
    "Executor": "in_an_executor.py",
    "Dask": "on_dask.py",
    "Ray": "on_ray.py",
    "mpi4py": "on_mpi.py",
}
"""Programs that do the same, the simplest first."""
EXAMPLES = Path(__file__).parents[2] / "examples/scale"
NODES = 2

Took = Mapping[str, Mapping[str, Figure]]
Found = Mapping[str, Mapping[str, Any]]


def changed(old: str, new: str) -> int:
    """Return how many lines of a program are new or changed, compared with another."""
    return sum(line.startswith("+ ") for line in difflib.ndiff(code_lines(old), code_lines(new)))


def line_rows(folder: Path = EXAMPLES) -> Iterator[tuple[object, ...]]:
    """Return for each program its lines of code, and how many of them the loop and the executor don't have."""
    texts = {name: (folder / file).read_text("utf-8") for name, file in PROGRAMS.items()}
    for name, text in texts.items():
        others = [changed(texts[old], text) if old != name else "" for old in ("Loop", "Executor")]
        yield name, len(code_lines(text)), *(others if name != "Loop" else ("", ""))


def start_rows(took: Took) -> Iterator[tuple[str, ...]]:
    """Return the time to the first result, of a round trip, and of a call among many, by engine."""
    for way, name in TIMED.items():
        told = took[way]
        yield name, seconds(told["first result"]), seconds(told["round trip"]), seconds(told["one of many"])


def per_second(figure: Figure) -> str:
    """Return bytes per second from the seconds of a byte."""
    amount, *interval = size(per_round(lambda value: 1 / value, figure)).split(" (")
    return " (".join([f"{amount}/s", *interval])


def byte_rows(took: Took) -> Iterator[tuple[str, ...]]:
    """Return how many bytes a second went to a worker and came back, by engine."""
    for way, name in TIMED.items():
        yield name, per_second(took[way]["in"]), per_second(took[way]["out"])


def rest_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return processes and memory of an idle engine with two workers."""
    for way, name in NAMES.items():
        yield name, str(found[way]["processes"]), size(found[way]["memory"])


def outcome(told: Mapping[str, Any]) -> str:
    """Return how a task that killed its worker ended."""
    if "exit code" in told:
        return "the program ends"
    return "is done" if told["outcome"] == "done" else f"`{told['outcome']}`"


def killed_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return how a task ended that killed its worker once or always, and how often it was tried then."""
    for way, name in NAMES.items():
        once, always = found[f"{way} once"], found[f"{way} always"]
        tries = len(always.get("times", [0]))
        last = outcome(always)
        ended = f"{tries} tries, then {last}" if tries > 1 else "the same" if last == outcome(once) else last
        yield name, outcome(once), ended


def next_works(told: Mapping[str, Any]) -> bool:
    """Return whether the engine did the next task."""
    return bool(told.get("next") == "done")


def waits(*told: Mapping[str, Any]) -> str:
    """Return the shortest and the longest time from one try to the next."""
    found = [later - earlier for each in told for earlier, later in pairwise(each["times"])]
    return span(min(found), max(found))


def pays_from(first: Figure, pool_first: Figure, byte: Figure, moved: float) -> Figure:
    """Return the seconds that the work has to take on one machine for a second, equal one to pay.

    The work W, in seconds of one CPU, is shared evenly by the p CPUs of each machine. On one machine, a pool needs s +
    W/p, with s for its start. On two, a cluster needs S + W/2p + b·D: its start, half of that time, and D bytes more
    than the pool is sent, which take b each. They are equal where W/p = 2 (S - s + b·D). That is a makespan without
    stragglers, as in Graham, "Bounds on Multiprocessing Timing Anomalies" (1969), with the work divisible; it is the
    least that must be saved.
    """
    return per_round(
        lambda start, other, each: NODES * (start - other + each * moved),
        first,
        pool_first,
        byte,
        name=f"pays from, {moved:g} bytes",
        unit=seconds,
    )


def at_least(figure: Figure) -> str:
    """Return a time from which on something pays; with nothing to make up for, any time will do."""
    return "any" if figure.median <= 0 else seconds(figure)


def pay_rows(took: Took, volumes: Mapping[str, float]) -> Iterator[tuple[str, ...]]:
    """Return from which time on one machine a second pays, by engine and by the bytes sent."""
    for way in ("dask", "ray", "mpi busy"):
        told = took[way]
        found = [
            pays_from(told["first result"], took["executor"]["first result"], told["in"], moved)
            for moved in volumes.values()
        ]
        yield TIMED[way], *map(at_least, found)


def shortest(one: Figure, workers: int) -> Figure:
    """Return the length of a task with which so many workers are busy, if a sender spends a time on each task.

    It can hand out a task every c seconds; n workers take one every t/n. So t must be at least n·c.
    """
    return per_round(lambda each: workers * each, one, name=f"shortest task for {workers}", unit=seconds)
