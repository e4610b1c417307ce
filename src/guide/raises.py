"""Every exception with a text that multiprocessing and concurrent.futures raise, read from their source.

An `assert` with a text counts, too: several mistakes of users end in one.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

PACKAGES = "multiprocessing", "concurrent/futures"
HOLE = re.compile(r"%(?:\([^)]*\))?[-#0 +]*[\d.]*[srdifxg]|\{[^}]*\}")
"""A part of a text that `%` or `str.format` fills."""


@dataclass(frozen=True)
class Raise:
    """A `raise` statement with a text."""

    module: str
    line: int
    exception: str
    parts: tuple[str, ...]
    """The text, cut where a value is filled in."""

    @property
    def text(self) -> str:
        """The text with `…` for each value."""
        return "…".join(self.parts)

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the text looks like with values in it, on one line or on several."""
        spaced = [r"\s+".join(map(re.escape, re.split(r"\s+", part))) for part in self.parts if part]
        return re.compile(".{0,300}?".join(spaced), re.DOTALL)  # a limit, or it takes minutes in a long text


def raises(library: Path) -> list[Raise]:
    """Return every `raise` and `assert` with a text in the two packages of a standard library, by file and line.

    Args:
        library: its folder, whose files the Python that runs this must be able to parse.
    """
    files = [path for package in PACKAGES for path in sorted((library / package).rglob("*.py"))]
    return [found for path in files for found in _of(path, ".".join(path.relative_to(library).with_suffix("").parts))]


def _of(path: Path, module: str) -> list[Raise]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Raise(exc=ast.Call(func=exception, args=[text, *_])) if parts := _parts(text):
                found.append(Raise(module, node.lineno, ast.unparse(exception), parts))
            case ast.Assert(msg=ast.expr() as text) if parts := _parts(text):
                found.append(Raise(module, node.lineno, "AssertionError", parts))
    return sorted(found, key=lambda one: one.line)


def _parts(text: ast.expr) -> tuple[str, ...]:
    """Return the fixed parts of a text, with an empty one for each end that isn't fixed; nothing if none is."""
    match text:
        case ast.Constant(value=str(fixed)):
            return tuple(fixed.strip().split("\0"))
        case ast.JoinedStr(values=values):
            joined = "".join(str(v.value) if isinstance(v, ast.Constant) else "\0" for v in values)
            return tuple(joined.strip().split("\0"))
        case ast.BinOp(left=ast.Constant(value=str(form)), op=ast.Mod()):
            return tuple(HOLE.split(form.strip()))
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(form)), attr="format")):
            return tuple(HOLE.split(form.strip()))
    return ()
