"""Look at a built site for content that must not be published: failed fences, tracebacks that no run left.

It reads finished pages, so it works for every builder; Zensical, for one, does not fail when a fence does.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from measured.fences import FENCES
from measured.fences.pages import read_pages
from measured.project import Project

TRACEBACK = "Traceback (most recent call last)"
FAILED, PENDING = "measured-failed", "measured-pending"
"""Classes of elements that a page must not have."""
MISSING = "an output is still missing"
DECLARED = {"measured-output", "jupyter-wrapper"}
"""Classes of elements in which a traceback is an output that its script declares."""
OUTPUT = re.compile(r'<div class="measured-output".*?</div>', re.DOTALL)
"""An output that its script declares, or its beginning."""
UNKNOWN = {f"language-{name}": name for name in FENCES}
"""Classes of code blocks of an unknown language; a registered fence is not a code block."""
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
    def __init__(self, bodies: Mapping[str, str]) -> None:
        super().__init__()
        self.bodies = bodies
        """Kind of each fence in the page's source, by its text."""
        self.code = ""
        """Text of the code block that is being read."""
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
        for unknown in UNKNOWN.keys() & classes if tag == "code" else ():
            self.problems.append(_unregistered(UNKNOWN[unknown]))
        if tag == "pre":
            self.code = ""
        if tag not in VOID:
            self.open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and (kind := self.bodies.get(self.code.strip())):
            self.problems.append(_unregistered(kind))
        for i in reversed(range(len(self.open))):
            if self.open[i][0] == tag:
                del self.open[i:]
                return

    def handle_data(self, data: str) -> None:
        inside = set().union(*(classes for _, classes in self.open))
        if FAILED in inside:
            self.failures[-1] += data
        self.code += data
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


def _unregistered(kind: str) -> str:
    return f"the `{kind}` fence was not rendered; register it under pymdownx.superfences in mkdocs.yml"


def problems(site: Path, project: Project | None = None, *, partial: bool = False) -> Iterator[Problem]:
    """Yield the problems of a site, page by page. A folder without pages is a problem too.

    Pygments drops the name of an unknown language, so a fence that was rendered as a code block is recognized by its
    text, in the pages of the `project`. In a `partial` build, outputs may still be missing.
    """
    sources = _bodies(project) if project else {}
    pages = sorted(site.rglob("*.html"))
    if not pages:
        yield Problem("", f"{site}: no page was built")
    for path in pages:
        text = path.read_text(encoding="utf-8")
        rest = OUTPUT.sub("", text)
        bodies = sources.get(path.relative_to(site).as_posix(), {})
        if not any(sign in rest for sign in ("Traceback", FAILED, PENDING, "```", *UNKNOWN)) and not _may_show(
            rest, bodies
        ):
            continue  # parsing takes long, and would find nothing
        reader = _Reader(bodies)
        reader.feed(text)
        reader.close()
        for problem in dict.fromkeys(reader.problems):
            if not (partial and problem == MISSING):
                yield Problem(path.relative_to(site).as_posix(), problem)


def _bodies(project: Project) -> dict[str, dict[str, str]]:
    """Return, by each path that a page can have in the site, the kinds of its fences by their text."""
    found: dict[str, dict[str, str]] = {}
    for page in read_pages(project):
        bodies = {fence.body.strip(): fence.kind for fence in page.fences if fence.kind in FENCES}
        path = Path(page.path).with_suffix("")
        folder = path.parent if path.name in ("index", "README") else path
        for name in (folder / "index.html", path.with_suffix(".html")):
            found[name.as_posix()] = bodies
    return found


def _may_show(text: str, bodies: Collection[str]) -> bool:
    """Return whether a page can contain one of these texts as a code block: its first line, which ends there."""
    plain = html.unescape(text) if bodies else ""
    return any(f">{body.splitlines()[0]}\n" in plain for body in bodies if body)
