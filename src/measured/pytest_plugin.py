"""What Sybil does with the fences of a page; every page is a test. Used by the root `conftest.py`."""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from sybil import Document, Example, Region
from sybil.parsers.markdown import CodeBlockParser
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer
from sybil.typing import Parser

from measured.fences import RENDERERS, FenceError, render
from measured.runner import client as runner
from measured.script import Script

COMPUTED = re.compile(r"python exec=.*\n")


def fence(example: Example) -> str | None:
    """Render an `example`, `compare` or `figure` fence: the same code, and the same records, as the site's."""
    try:
        render(str(example.region.lexemes["arguments"]), str(example.parsed))
    except FenceError as error:
        return str(error)
    return None


def fragment(example: Example) -> str | None:
    """Run a short `python` block as a script of its own, so that its `__main__` is a file and its guard holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fragment.py")
        path.write_text(str(example.parsed), encoding="utf-8")
        run = runner.run(Script.load(path))
    if run.end != "exit 0" or run.left_behind:
        return f"ended with {run.end}, left behind {list(run.left_behind)}\n{run.output}"
    return None


def computed_block(document: Document) -> Iterable[Region]:
    """A Sybil parser for markdown-exec's ```python exec="1"``` blocks, which Sybil's own lexer does not see."""
    for region in RawFencedCodeBlockLexer(COMPUTED)(document):
        region.parsed = region.lexemes["source"]
        region.evaluator = _computed
        yield region


def _computed(example: Example) -> str | None:
    """As markdown-exec runs it: by exec, its printed text the result. One that prints nothing shows nothing."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(str(example.parsed), example.path, "exec"), {"__name__": "computed"})
    return None if printed.getvalue().strip() else "printed nothing"


PARSERS: list[Parser] = [
    *(CodeBlockParser(language=name, evaluator=fence) for name in RENDERERS),
    CodeBlockParser(language="python", evaluator=fragment),
    computed_block,
]
"""For `Sybil(parsers=PARSERS, …)` in a root `conftest.py`."""
