"""Look at a built site for content that must not be published: failed fences, tracebacks that no run left.

It reads finished pages, so it works for every builder; Zensical, for one, does not fail when a fence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from measured.fences import FENCES

TRACEBACK = "Traceback (most recent call last)"
FAILED, PENDING = "measured-failed", "measured-pending"
"""Classes of elements that a page must not have."""
MISSING = "an output is still missing"
DECLARED = {"measured-output", "jupyter-wrapper"}
"""Classes of elements in which a traceback is an output that its script declares."""
OUTPUT = re.compile(r'<div class="measured-output".*?</div>', re.DOTALL)
"""An output that its script declares, or its beginning."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements without an end tag."""


@dataclass(frozen=True)
class Problem:
    """A reason not to publish a page."""

    page: str
    """Path of the page below the site's folder; empty where there is no page."""
    text: str

    def __str__(self) -> str:
        return f"{self.page}: {self.text}" if self.page else self.text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, set[str]]] = []
        self.problems: list[str] = []
        self.failures: list[str] = []
        """Text of each failed fence: its message."""
        self.text = ""
        """Text outside declared outputs, joined: highlighting splits a traceback into words."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if FAILED in classes:
            self.failures.append("")
        if PENDING in classes:
            self.problems.append(MISSING)
        if tag not in VOID:
            self.open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        for i in reversed(range(len(self.open))):
            if self.open[i][0] == tag:
                del self.open[i:]
                return

    def handle_data(self, data: str) -> None:
        inside = set().union(*(classes for _, classes in self.open))
        if FAILED in inside:
            self.failures[-1] += data
        if not inside & DECLARED:
            self.text += data
        for name in FENCES:
            if data.startswith(f"```{name}") and all(tag != "pre" for tag, _ in self.open):
                self.problems.append(f"the fence {name!r} was not rendered")

    def close(self) -> None:
        super().close()
        for text in self.failures:
            self.problems.append(f"a fence failed: {text.strip()}" if text.strip() else "a fence failed")
        if TRACEBACK in self.text:
            self.problems.append("a traceback that no run left")


def problems(site: Path, *, partial: bool = False) -> Iterator[Problem]:
    """Yield the problems of a site, page by page. A folder without pages is a problem too.

    In a `partial` build, outputs may still be missing.
    """
    pages = sorted(site.rglob("*.html"))
    if not pages:
        yield Problem("", f"{site}: no page was built")
    for path in pages:
        text = path.read_text(encoding="utf-8")
        rest = OUTPUT.sub("", text)
        if not any(sign in rest for sign in ("Traceback", FAILED, PENDING, "```")):
            continue  # parsing takes long, and would find nothing
        reader = _Reader()
        reader.feed(text)
        reader.close()
        for problem in dict.fromkeys(reader.problems):
            if not (partial and problem == MISSING):
                yield Problem(path.relative_to(site).as_posix(), problem)
