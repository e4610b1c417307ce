"""Stacks of the processes of a hanging program, as its entry shows them: a fold, like an output.

The stacks are those of examples/hangs.py: of each process its name and its threads, the main one first, each a list
of frames (file, line, function), the innermost last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import PurePath
from typing import Any

from measured.build import Build

Frame = Sequence[str]
"""A file, a line and a function."""

LAST = 6
"""Frames of the library that are shown at most, at the inner end of a stack."""


def waits(found: Any, build: Build, script: str, where: str, also: str = "") -> str:
    """Return the stacks of a script's processes, folded below a line that says where they wait.

    Only main threads are shown, and other threads in whose stack a function `also` is. Nothing is returned for a
    program that doesn't hang on this version of Python.
    """
    processes = found.json("stacks.json")[script]
    source = (build.project.examples / script).read_text(encoding="utf-8").splitlines()
    shown = [
        "\n".join([f"<pre><samp>{title}", *_lines(frames, script, source)]) + "</samp></pre>"
        for name, threads in sorted(processes or (), key=lambda process: process[0] != "MainProcess")
        for title, frames in _threads(name, threads, also)
    ]
    if not shown:
        return ""
    told = re.sub("`(.+?)`", r"<code>\1</code>", escape(where))
    return (
        f'<div class="measured measured-waits"><details class="measured-more no-copy" data-search-exclude>'
        f"<summary>Where the broken script waits: {told}</summary>"
        f'<div class="measured-output" data-end="timeout">{"".join(shown)}</div></details></div>'
    )


def _threads(name: str, threads: Sequence[Sequence[Frame]], also: str) -> Iterator[tuple[str, Sequence[Frame]]]:
    yield f"{name}:", threads[0]
    for frames in threads[1:]:
        if also and also in [function for _, _, function in frames]:
            yield f"{name}, another thread:", frames


def _lines(frames: Sequence[Frame], script: str, source: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a stack, without what starts a process: the script's own frames and the last ones."""
    begun = [place for place, (path, _, name) in enumerate(frames) if _runs(path, name)]
    frames = frames[begun[-1] + 1 :] if begun else frames
    own = [path.endswith(f"/{script}") for path, _, _ in frames]
    if len(frames) > LAST and not any(own):
        yield '<span class="measured-library">  …</span>'
    for place, (path, line, name) in enumerate(frames):
        if own[place]:
            yield f'<span class="measured-own">  File "…/{script}", line {line}, in {escape(name)}'
            yield f"    {escape(source[int(line) - 1].strip())}</span>"
        elif place >= len(frames) - LAST or any(own[place:]):
            yield f'<span class="measured-library">  File "{_short(path)}", line {line}, in {escape(name)}</span>'


def _runs(path: str, name: str) -> bool:
    """Return whether a frame is one in which a process or a thread of the library starts the function it runs."""
    return (PurePath(path).name, name) in {
        ("process.py", "_bootstrap"),
        ("process.py", "run"),
        ("threading.py", "_bootstrap_inner"),
        ("threading.py", "run"),
    }


def _short(path: str) -> str:
    """Return the path of a file of the standard library without its folder."""
    return f"…/{re.sub(r'.*/lib/python3[.][0-9]+t?/', '', path)}"
