"""Lines of a source that stand out: named by the author, or computed as the difference from another script."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from measured.fences.base import FenceError
from measured.script import Script
from measured.suggest import did_you_mean

Lines = Sequence[tuple[int, str]]
"""Lines as they are shown, each with its number in the source; see `Script.lines`."""


def named(script: Script, shown: Lines, texts: Sequence[str], line: int) -> tuple[int, ...]:
    """Return the positions, counted from 1, of the lines that are marked.

    A text that is the name of a part marks the whole part, any other text each line that contains it. Raises
    FenceError, with that line of the fence, for a text that marks nothing.
    """
    marked: set[int] = set()
    for text in texts:
        first, last = script.definitions.get(text, (0, -1))
        found = {
            position
            for position, (number, source) in enumerate(shown, 1)
            if source.strip() and (first <= number <= last if last > 0 else text in source)
        }
        if not found:
            raise FenceError(
                f"mark: no line of {script.shown} that is shown has {text!r}{did_you_mean(text, list(_words(script)))}",
                expected="the name of a function, of a class or of another part, or text of a line",
                remedy="correct it, or show the part that it is in",
                line=line,
            )
        marked |= found
    return tuple(sorted(marked))


def _words(script: Script) -> Iterator[str]:
    yield from script.definitions
    yield from (line.strip() for line in script.source.split("\n") if line.strip())


def changed(script: Script, other: Script, shown: Lines) -> tuple[int, ...]:
    """Return the positions, counted from 1, of the lines shown that differ from another script.

    Whole scripts are compared, so that it doesn't matter which part of the other one is shown anywhere. Blank lines
    and the docstring at the top don't count: two scripts always differ in these.
    """
    ours, theirs = (each.source.split("\n") for each in (script, other))
    matcher = SequenceMatcher(lambda line: not line.strip(), theirs, ours, autojunk=False)
    differing = {
        number
        for kind, _, _, first, last in matcher.get_opcodes()
        if kind != "equal"
        for number in range(first + 1, last + 1)
    }
    differing -= set(range(1, _end_of_docstring(script) + 1))
    return tuple(position for position, (number, line) in enumerate(shown, 1) if number in differing and line.strip())


def _end_of_docstring(script: Script) -> int:
    tree = ast.parse(script.source)
    return (tree.body[0].end_lineno or 0) if ast.get_docstring(tree) is not None else 0
