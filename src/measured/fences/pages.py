"""The fences of a project's pages: the one parser for the tests, the index and the build.

It uses Sybil's lexer, so fences that are indented, quoted or in a list are found, and the text inside a fence isn't
taken for a fence or a heading.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown.extensions.toc import slugify, unique
from sybil import Document, Region
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer

from measured.fences.base import FenceError
from measured.fences.registry import FENCES
from measured.project import Project

INFO = re.compile(r"(?P<info>[^\n]*)\n")
EXECUTED = re.compile(r"""(\w+)\s.*\bexec=["'](1|true|yes|on)["']""")
"""Info line of a block that markdown-exec runs."""
HEADING = re.compile(r"^(?P<level>#{1,6}) +(?P<text>[^\n]+?)[ #]*$", re.MULTILINE)
FRONT_MATTER = re.compile(r"\A---\n.*?^---$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class PageFence:
    """A fence as it is written on a page."""

    kind: str
    """The info line: `example`, `python`, `sh`. A block that markdown-exec runs is `python exec`."""
    body: str
    """Text between the fence's lines, its indentation removed."""
    line: int
    """Line of the opening on the page, counted from 1."""
    heading: str
    """Text of the heading above; empty above the first."""
    anchor: str
    """Id of that heading; empty below the page's title, which needs none."""


@dataclass(frozen=True)
class Page:
    """A page and its fences."""

    path: str
    """Below the pages' folder: `guide/pool.md`."""
    fences: tuple[PageFence, ...]


def read_pages(project: Project) -> list[Page]:
    """Return all Markdown pages of a project, sorted by path. Notebooks have no fences."""
    return [
        Page(path.relative_to(project.docs).as_posix(), parse(_text(project, path)))
        for path in sorted(project.docs.rglob("*.md"))
    ]


def _text(project: Project, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FenceError(f"{project.shown(path)}: is not UTF-8: {error}") from None


@lru_cache(maxsize=1000)  # pages: each of their fences asks for its place, the check and the groups for all
def parse(text: str) -> tuple[PageFence, ...]:
    """Return the fences of a page's text, in order."""
    return tuple(_parsed(text))


def _parsed(text: str) -> Iterator[PageFence]:
    regions = outer_regions(Document(text, ""))
    headings = _headings(text, regions)
    above = ("", "")
    for region in regions:
        while headings and headings[0][0] < region.start:
            above = headings.pop(0)[1:]
        line = text.count("\n", 0, region.start) + 1
        yield PageFence(kind(region), str(region.lexemes["source"]), line, *above)


def outer_regions(document: Document) -> list[Region]:
    """Return the regions of a document's fences in order, without fences inside other fences."""
    found: list[Region] = []
    for region in sorted(RawFencedCodeBlockLexer(INFO)(document), key=lambda region: (region.start, -region.end)):
        if not found or region.start >= found[-1].end:
            found.append(region)
    return found


def kind(region: Region) -> str:
    """Return the kind of a fence, as in `PageFence.kind`."""
    info = str(region.lexemes["info"]).strip()
    executed = EXECUTED.match(info)
    return f"{executed[1]} exec" if executed else info


def comparison_groups(project: Project) -> list[tuple[str, ...]]:
    """Return the names of examples that are compared on a page, each group once.

    They come from `compare` fences, and from calls of `compare` with constant arguments in `computed` fences. A fence
    that can't be parsed has none: rendering it tells why.
    """
    groups: dict[frozenset[str], tuple[str, ...]] = {}
    for page in read_pages(project):
        for fence in page.fences:
            if fence.kind in FENCES:
                with contextlib.suppress(FenceError):
                    for group in FENCES[fence.kind].parse(fence.body).groups:
                        groups.setdefault(frozenset(group), group)
    return list(groups.values())


def _headings(text: str, regions: list[Region]) -> list[tuple[int, str, str]]:
    """Return position, text and id of each heading; the id of the title is empty."""
    outside = text
    for hidden in [*((region.start, region.end) for region in regions), *_front_matter(text)]:
        outside = outside[: hidden[0]] + re.sub(r"[^\n]", " ", outside[slice(*hidden)]) + outside[hidden[1] :]
    used: set[str] = set()
    found = []
    for heading in HEADING.finditer(outside):
        plain, own = _plain(heading["text"])
        anchor = own or unique(slugify(plain, "-"), used)
        found.append((heading.start(), plain, "" if heading["level"] == "#" else anchor))
    return found


def _front_matter(text: str) -> list[tuple[int, int]]:
    matter = FRONT_MATTER.match(text)
    return [matter.span()] if matter else []


def _plain(heading: str) -> tuple[str, str]:
    """Return a heading without its markup, and the id it gives itself (`## No guard {#no-guard}`)."""
    own = re.search(r" *\{ *#([\w-]+)[^}]*\}$", heading)
    text = heading[: own.start()] if own else heading
    text = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", text).replace("`", "").replace("*", "")
    return text, own[1] if own else ""
