"""Rows and words of the page interpreters.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from measured.fences.values import Compared, Figure, Measured, per_round
from measured.formats import number, seconds, size

KINDS = "threads", "interpreters", "processes"
"""Kinds of workers, in the order of all tables."""

Took = Mapping[str, Figure]
"""Times that ways.py wrote on one Python, by kind of worker and what was timed: `threads python`."""
Builds = Mapping[str, Took]
"""Times of several Pythons, by version; that of a free-threaded build ends with `t`."""


def recorded(runs: Mapping[str, Measured], figures: Callable[[str, str], Took]) -> Builds:
    """Return the times of every Python that ways.py has a record of."""
    return {version: figures(f"interpreters/ways.py@{version}", "took.json") for version in runs}


def versions(builds: Builds) -> list[str]:
    """Return the versions, the oldest first."""
    return sorted(builds, key=lambda version: (int(version.rstrip("t").split(".")[1]), version))


def free_threaded(builds: Builds) -> list[str]:
    """Return the versions of the free-threaded builds, the oldest first."""
    return [version for version in versions(builds) if version.endswith("t")]


def newest(builds: Builds) -> str:
    """Return the newest version of the default build, or the newest of all if there is none."""
    every = versions(builds)
    return ([version for version in every if not version.endswith("t")] or every)[-1]


def kinds(took: Took) -> list[str]:
    """Return the kinds of workers that a Python has."""
    return [kind for kind in KINDS if f"{kind} python" in took]


def gain(took: Took, kind: str, task: str) -> Figure:
    """Return how many times as fast as the loop two workers were."""
    return per_round(
        lambda loop, way: loop / way, took[f"loop {task}"], took[f"{kind} {task}"], name=f"{kind} {task}", unit=number
    )


def gain_rows(builds: Builds) -> Iterator[tuple[object, ...]]:
    """Return how many times as fast as the loop each kind was on each Python, for both tasks."""
    for version in versions(builds):
        for kind in kinds(builds[version]):
            yield f"{version} {kind}", *(gain(builds[version], kind, task) for task in ("python", "hashing"))


def cost_rows(builds: Builds) -> Iterator[tuple[str, ...]]:
    """Return what the start and end of an executor and a call cost, on each Python that has interpreters."""
    for version in versions(builds):
        took = builds[version]
        if "interpreters python" in took:
            for kind in KINDS:
                yield f"{version} {kind}", seconds(took[f"{kind} start"]), seconds(took[f"{kind} call"])


def with_loop(took: Took, task: str, ratio: Callable[[Figure, Figure], Compared]) -> str:
    """Return the comparison of each kind with the loop, in words."""
    return "; ".join(f"{kind}, {ratio(took[f'loop {task}'], took[f'{kind} {task}'])}" for kind in kinds(took))


def memory_rows(runs: Mapping[str, Measured]) -> Iterator[tuple[str, ...]]:
    """Return the memory that four workers add, idle and with a module, by version and kind."""
    for version, run in runs.items():
        told = weighed(run)
        for kind in KINDS if told else ():
            yield f"{version} {kind}", size(told[kind]["sys"]), size(told[kind]["asyncio"])


def weighed(run: Measured) -> Mapping[str, Mapping[str, int]]:
    """Return what memory.py wrote; nothing on a system that doesn't tell."""
    return run.json("memory.json") if "memory.json" in run.run.files else {}


def limit_rows(found: Mapping[str, Mapping[str, Any]], other: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, ...]]:
    """Return what each kind of worker can do: what limits.py found, and two cases of executors/kinds.py."""
    for case, name in LIMITS.items():
        yield name, *(_word(found[kind][case]) for kind in KINDS)
    by_kind = [other[EXECUTORS[kind]] for kind in KINDS]
    yield (
        "take a lambda that reads no other variable",
        *("yes" if cells["lambda"] == "accepted" else f"`{cells['lambda']}`" for cells in by_kind),
    )
    yield "crash without ending your program", *(_word(not isinstance(cells["os._exit(1)"], str)) for cells in by_kind)


def _word(cell: bool | str | None) -> str:
    """Return a cell of limits.py in words: None is no error, a text is the name of one."""
    if isinstance(cell, str):
        return f"`{cell}`"
    return "no" if cell is False else "yes"


LIMITS = {
    "file": "take an open file as an argument",
    "signal": "set a signal handler",
    "daemon": "start a daemon thread",
    "fork": "call `os.fork()`",
    "kill": "be killed by `kill_workers()`",
    "chdir": "change your program's working directory",
}
"""Cases of limits.py, in words that follow "A worker can"."""
EXECUTORS = {"threads": 3, "interpreters": 2, "processes": 1}
"""Places in executors/kinds.py, which compares four kinds of pools."""
