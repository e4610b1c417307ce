"""An output as a page shows it: repeated tracebacks once, the middle of a long output folded, tracebacks to be skimmed.

An output of up to 24 lines is shown as it is. No text of an output is changed; where some of it is left out, a note
says so and leads to all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

SHORT = 24
"""Lines up to which an output is shown as it is."""
FIRST, LAST = 6, 12
"""Lines at the beginning and at the end of a longer output that are always shown."""
LEAST_FOLD = 4
"""A fold that hides fewer lines isn't worth a click."""
TALLEST = 60
"""Lines that are shown at most for the sake of the frames in them."""
LONGEST_FOLD = 200
"""Lines in a fold that are still part of the page; the rest of a longer output is only in the file."""

TRACEBACK = "Traceback (most recent call last):"
HEAD = re.compile(r"(Process|Exception in thread) .*:$")
"""The line above a traceback that multiprocessing or threading prints."""
FRAME = re.compile(r'  File "(?P<file>.*?)", line ')
LIBRARY = re.compile(r"[/\\]lib(64)?[/\\]python|site-packages|^<", re.IGNORECASE)
"""What the path of a file has that isn't the reader's own."""
VARIABLE = re.compile(r"0x[0-9a-fA-F]+|\d+")
"""Numbers of processes, addresses: in these, two tracebacks that are the same can differ."""


@dataclass(frozen=True)
class Line:
    """A line of an output, and what it is: `library`, `own`, `error` or `message` in a traceback, else nothing."""

    text: str
    kind: str = ""
    block: int = 0
    """Number of the traceback it belongs to, counted from 1; 0 outside of one."""


@dataclass(frozen=True)
class Part:
    """Successive lines that are shown, folded or left out."""

    state: str
    """`shown`, `folded`, `left out`, or `repeated`: a traceback that is above it."""
    lines: tuple[Line, ...]
    repeats: int = 0
    """Number of repeated tracebacks."""
    alike: bool = False
    """Whether these have other numbers in them."""

    @property
    def runs(self) -> list[tuple[str, str]]:
        """Return successive lines of one kind as one text: kind and text, which ends with a line break."""
        return [(kind, "\n".join(line.text for line in run)) for kind, run in groupby(self.lines, lambda x: x.kind)]


def parts(output: str) -> list[Part]:
    """Return an output as parts."""
    lines = _classified(output.split("\n"))
    if len(lines) <= SHORT:
        return [Part("shown", tuple(lines))]
    found = _collapsed(lines)
    rest = [line for part in found if part.state == "shown" for line in part.lines]
    if len(rest) <= SHORT:
        return found
    kept = _kept(rest, frames=True)
    if sum(kept) > TALLEST:
        kept = _kept(rest, frames=False)
    pieces: list[Part] = []
    for part in found:
        count = len(part.lines) if part.state == "shown" else 0
        pieces += _folded(part, kept[:count]) if count else [part]
        kept = kept[count:]
    return pieces


def _classified(texts: Sequence[str]) -> list[Line]:
    """Return the lines of an output with the kinds of those in tracebacks."""
    lines = [Line(text) for text in texts]
    block = 0
    for start, text in enumerate(texts):
        if text == TRACEBACK:
            block += 1
            first = start - 1 if start and HEAD.match(texts[start - 1]) else start
            for i in range(first, start + 1):
                lines[i] = replace(lines[i], block=block)
            for i, kind in _traceback(texts, start + 1):
                lines[i] = replace(lines[i], kind=kind, block=block)
    return lines


def _traceback(texts: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """Yield the numbers and kinds of the lines of a traceback: its frames, then the exception with its message."""
    kind, i = "library", start
    while i < len(texts) and texts[i].startswith("  "):
        if frame := FRAME.match(texts[i]):
            kind = "library" if LIBRARY.search(frame["file"]) else "own"
        yield i, kind
        i += 1
    if i == start or i == len(texts) or not texts[i]:
        return  # cut off, or mixed with something else
    yield i, "error"
    last = i + 1
    while last < len(texts) and (not texts[last] or texts[last][0].isspace()):
        last += 1
    while not texts[last - 1]:  # blank lines after the message
        last -= 1
    yield from ((number, "message") for number in range(i + 1, last))


def _collapsed(lines: Sequence[Line]) -> list[Part]:
    """Return lines as parts, with a part for each run of tracebacks that repeat earlier ones."""
    seen: dict[str, str] = {}
    found: list[Part] = []
    for block, run in groupby(lines, key=lambda line: line.block):
        part = Part("shown", tuple(run))
        text = "\n".join(line.text for line in part.lines)
        same = VARIABLE.sub("0", text)
        if block and same in seen:
            part = replace(part, state="repeated", repeats=1, alike=text != seen[same])
        elif block:
            seen[same] = text
        before = found[-1] if found else None
        if before and before.state == part.state:
            found[-1] = Part(
                part.state, before.lines + part.lines, before.repeats + part.repeats, before.alike or part.alike
            )
        else:
            found.append(part)
    return found


def _kept(lines: Sequence[Line], *, frames: bool) -> list[bool]:
    """Return for each line whether it stays: at both ends, and where a traceback says something of the script."""
    count = len(lines)
    telling = {"own", "error", "message"} if frames else set()
    kept = [i < FIRST or i >= count - LAST or line.kind in telling for i, line in enumerate(lines)]
    i = 0
    for is_kept, run in groupby(kept[:]):
        size = len(list(run))
        if not is_kept and size < LEAST_FOLD:
            kept[i : i + size] = [True] * size
        i += size
    return kept


def _folded(part: Part, kept: Sequence[bool]) -> list[Part]:
    """Return the shown and the folded parts of a part."""
    found = []
    for is_kept, run in groupby(zip(kept, part.lines, strict=True), key=lambda pair: pair[0]):
        lines = tuple(line for _, line in run)
        found.append(Part("shown" if is_kept else "folded" if len(lines) <= LONGEST_FOLD else "left out", lines))
    return found
