"""Look at a built site for what must never be published: a failed run, a traceback that no run left.

It reads the finished pages, so it holds for every generator; Zensical, for one, does not fail on a failing block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

TRACEBACK = "Traceback (most recent call last)"
MEANT = {"measured-output", "jupyter-wrapper"}
"""Classes of elements in which a traceback is what a run was declared to leave."""
AN_OUTPUT = re.compile(r'<div class="measured-output".*?</div>', re.DOTALL)
"""One that a run was declared to leave, or its beginning."""
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, set[str]]] = []
        self.problems: list[str] = []
        self.text = ""
        """All of it but what is meant, joined: highlighting cuts a traceback into words."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if "measured-failed" in classes:
            self.problems.append("a fence failed")
        if tag not in EMPTY:
            self.open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        for i in reversed(range(len(self.open))):
            if self.open[i][0] == tag:
                del self.open[i:]
                return

    def handle_data(self, data: str) -> None:
        inside = set().union(*(classes for _, classes in self.open))
        if not inside & MEANT:
            self.text += data
        for name in ("example", "compare", "figure"):
            if data.startswith(f"```{name}"):
                self.problems.append(f"the fence {name!r} was not rendered")

    def close(self) -> None:
        super().close()
        if TRACEBACK in self.text:
            self.problems.append("a traceback that no run left")


def problems(site: Path) -> Iterator[str]:
    """What is wrong, as `page: problem`, page by page. A folder without pages is a problem too."""
    pages = sorted(site.rglob("*.html"))
    if not pages:
        yield f"{site}: no page was built"
    for path in pages:
        text = path.read_text(encoding="utf-8")
        rest = AN_OUTPUT.sub("", text)
        if not any(sign in rest for sign in ("Traceback", "measured-failed", "```")):
            continue  # nothing to look at more closely, which takes its time
        page = _Page()
        page.feed(text)
        page.close()
        for problem in page.problems:
            yield f"{path.relative_to(site).as_posix()}: {problem}"
