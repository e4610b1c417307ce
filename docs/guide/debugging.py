"""Wording of the page debugging.md: a table of which tool shows which stuck worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from measured.formats import table

FUNCTIONS = {"loops": "loops", "matches": "subject", "waits": "waits"}
"""Workers of workers.py, each with the function in which it is stuck."""


def reach(
    faulthandler: Mapping[str, Mapping[str, str]],
    py_spy: Mapping[str, str],
    pdb: Mapping[str, tuple[str, bool]],
    sampling: Mapping[str, str],
) -> str:
    """Return which tool showed which stuck worker, as a table."""
    return table(
        ["Tool", "A loop in Python", "A regex, in C", "A lock, in C"],
        [
            ["`dump_traceback_later`", *_cells(faulthandler["watched"])],
            ["`register` and a signal, on Unix", *_cells(faulthandler["registered"])],
            ["`py-spy dump`", *_cells(py_spy)],
            ["`pdb -p`, since 3.14", *(_asked(name, *pdb[name]) for name in FUNCTIONS)],
            ["`profiling.sampling dump`, since 3.15", *_cells(sampling)],
        ],
    )


def permission(shown: Mapping[str, Any]) -> str:
    """Return how the build came by the permission to look into another process, or that it was refused."""
    if any(_refused(shown[name]) for name in FUNCTIONS):
        return "This build had no such permission, so the output above is the refusal."
    return "This build ran as root." if shown["root"] else "This build ran as an ordinary user."


def interrupted(pdb: Mapping[str, tuple[str, bool]]) -> str:
    """Return what Ctrl-C in the debugger did to the workers in C code."""
    sentences = []
    if _refused(pdb["loops"][0]):
        return "This build had no permission to attach, so each answer above is the refusal."
    for name, what in ("matches", "regex"), ("waits", "lock"):
        text, late = pdb[name]
        if FUNCTIONS[name] not in text:
            sentences.append(f"For the {what}, there was no answer, not even after Ctrl-C in the debugger.")
        elif late:
            sentences.append(
                f"For the {what}, Ctrl-C in the debugger led to a prompt, at a price: the debugger "
                "[sends `SIGINT` to the worker](https://github.com/python/cpython/pull/133223), so `KeyboardInterrupt` "
                "was raised in the task, and that ended it."
            )
        else:
            sentences.append(f"For the {what}, it showed a prompt all the same.")
    return " ".join(sentences)


def _cells(shown: Mapping[str, str]) -> Sequence[str]:
    return [_asked(name, shown[name], False) for name in FUNCTIONS]


def _asked(name: str, text: str, late: bool) -> str:
    """Return the cell for a worker: whether its stuck function was named, and if that took Ctrl-C."""
    if FUNCTIONS[name] not in text:
        return "not allowed here" if _refused(text) else "no"
    return "only with Ctrl-C, which interrupts the task" if late else "yes"


def _refused(text: str) -> bool:
    """Return whether a tool printed that it may not look into the worker."""
    return "permission" in text.lower()
