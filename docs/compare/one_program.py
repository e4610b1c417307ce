"""Rows and words of the page one-program.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from operator import truediv
from typing import Any

from guide.code_lines import code_lines
from measured.build import Build
from measured.fences.values import Compared, Figure, per_round, total
from measured.formats import percent

NAMES = {
    "loop": "Loop",
    "threads": "Threads",
    "asyncio": "asyncio",
    "processes": "`Process` and `Queue`",
    "pool": "`Pool`",
    "executor": "Executor",
    "joblib": "joblib",
    "interpreters": "Interpreters",
    "dask": "Dask",
}
"""Headings, by the end of each script's name."""

Took = Mapping[str, Mapping[str, Figure]]
Said = Mapping[str, Mapping[str, Any]]
Ratio = Callable[[Figure, Figure], Compared]


def code(build: Build) -> dict[str, int]:
    """Return the lines of code of each program."""
    return {name: len(code_lines(build.outcome(f"one_program/by_{name}.py").script.source)) for name in NAMES}


def times(took: Took) -> dict[str, Figure]:
    """Return the time of each program's search under its heading."""
    return {name.replace("`", ""): took[program]["all"] for program, name in NAMES.items() if program in took}


def rows(took: Took, lines: Mapping[str, int], ratio: Ratio) -> Iterator[tuple[object, ...]]:
    """Return the lines of code of each program that was timed, and its search compared with the loop."""
    for program, name in NAMES.items():
        if program in took:
            compared = "" if program == "loop" else ratio(took["loop"]["all"], took[program]["all"])
            yield name, lines[program], compared


def gain(took: Took, ratio: Ratio) -> str:
    """Return which programs were faster than the loop, as a sentence; empty if they were not compared."""
    compared = {
        name: ratio(took["loop"]["all"], took[name]["all"]) for name in NAMES if name in took and name != "loop"
    }
    if not all(each.known for each in compared.values()):
        return ""
    faster = [NAMES[program] for program, each in compared.items() if each.faster]
    return f"Faster than the loop here: {', '.join(faster) or 'none'}."


def share(parts: Mapping[str, Figure]) -> Figure:
    """Return the share of matching in the time of all parts."""
    return per_round(truediv, parts["match"], total(*parts.values()), name="share of matching", unit=percent)


def limit(threads: Compared, gil: bool | None) -> str:
    """Return how the threads did, as a sentence."""
    if not threads.known:
        return f"The threads, compared with the loop: {threads}."
    if threads.faster and gil is not False:
        return f"The threads were {threads} as the loop, although this Python has a GIL."
    if threads.faster:
        return f"This Python has no GIL, and the threads were {threads} as the loop."
    if threads.slower:
        return f"The threads were slower than the loop: {threads}."
    return f"The threads brought no gain over the loop: {threads}."


def outcomes(*said: Said) -> Said:
    """Return what several runs of a trial found, in the order of the programs."""
    both = dict(chain.from_iterable(each.items() for each in said))
    return {program: both[program] for program in NAMES if program in both}


def error_rows(said: Said) -> Iterator[tuple[object, ...]]:
    """Return how each program ended because of the missing file, and what it had done by then."""
    for program, found in said.items():
        error = f"`{found['error']}`" if found["shows line"] else f"`{found['error']}`, without its line"
        yield NAMES[program], error, found["got"], found["begun"]


def ctrl_c_rows(interrupted: Said, said: Said) -> Iterator[tuple[object, ...]]:
    """Return what each program did after Ctrl-C, and how far it ran ahead of its reader."""
    for program, found in interrupted.items():
        later = found["later"] if found["exit"] == -2 else "didn't end"
        if found["exit"] == -2 and found["pressed"] > 1:
            later = f"{later}, Ctrl-C {found['pressed']} times"
        yield NAMES[program], later, found["tracebacks"], said[program]["ahead"]
