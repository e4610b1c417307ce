"""Where examples and programs appear in the guide: page, heading, address and title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from measured.fences.pages import PageFence, parse
from measured.fences.registry import FENCES
from measured.project import Project
from measured.script import split_name

EXAMPLES = "reference/examples.md"
"""The page that lists every example."""


class Place(NamedTuple):
    """A page of the guide, and the id of a heading on it."""

    page: str
    """The source file below docs/: `guide/pool.md`."""
    heading: str = ""

    @classmethod
    def parse(cls, text: str) -> Place:
        """Return the place written as `guide/pool.md#chunks`."""
        page, _, heading = text.partition("#")
        return cls(page, heading)

    @property
    def address(self) -> str:
        """Return the address in the site: `guide/pool/#chunks`."""
        folder = re.sub(r"(^|(?<=/))index$", "", re.sub(r"\.(md|ipynb)$", "", self.page))
        anchor = f"#{self.heading}" if self.heading else ""
        return f"{folder}/".replace("//", "/").lstrip("/") + anchor


def link(place: Place) -> str:
    """Return the address of a place relative to a page two folders deep, as those with computed links are."""
    return f"../../{place.address}"


def title(project: Project, page: str) -> str:
    """Return the first heading of a page."""
    text = (project.docs / page).read_text(encoding="utf-8")
    found = re.search(r'^\s*"?# (.+?)(\\n",)?$', text, re.MULTILINE)
    return found[1] if found else page


Texts = tuple[tuple[str, str], ...]
"""The pages of the guide: path and text."""


def places(project: Project) -> Mapping[str, list[Place]]:
    """Return the places that show each example, in any variant: first its output, then those that name its figures."""
    return _places(_texts(project))


@lru_cache(maxsize=1)  # the gallery, the names and each part of the ledger ask for the same pages
def _places(texts: Texts) -> Mapping[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place, fence in sorted(_fences(texts), key=lambda item: item[1].kind not in ("example", "pair", "figure")):
        if fence.kind in FENCES:
            for name in FENCES[fence.kind].parse(fence.body).scripts:
                found.setdefault(split_name(name)[0], []).append(place)
    return found


def anchors(project: Project) -> Mapping[tuple[str, int], str]:
    """Return the id of the heading above each fence, by page and line."""
    return {(place.page, fence.line): place.heading for place, fence in _fences(_texts(project))}


def nearest(found: list[Place], to: Place) -> Place:
    """Return the place closest to another: the same heading, else the same page, else the first."""
    ranked = sorted(found, key=lambda place: (place != to, place.page != to.page))
    return ranked[0] if ranked else Place(EXAMPLES)


def fragments(project: Project) -> Iterator[tuple[Place, str]]:
    """Yield the programs written on the pages themselves; the cells of a notebook are one program."""
    yield from ((place, fence.body) for place, fence in _fences(_texts(project)) if fence.kind == "python")
    for path in sorted(project.docs.rglob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        source = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        yield Place(path.relative_to(project.docs).as_posix()), re.sub(r"(?m)^[%!].*$", "", source)


def outside_links(project: Project) -> set[str]:
    """Return the links with an anchor into Python's documentation: `library/queue.html#queue.Empty`."""
    texts = [path.read_text(encoding="utf-8") for path in project.docs.rglob("*.*") if path.suffix in (".md", ".ipynb")]
    pattern = re.compile(r"docs\.python\.org/3/([\w./-]+\.html#[\w.-]+)")
    return {link for text in texts for link in pattern.findall(text)}


def _texts(project: Project) -> Texts:
    paths = sorted(project.docs.rglob("*.md"))
    return tuple((path.relative_to(project.docs).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


@lru_cache(maxsize=1)
def _fences(texts: Texts) -> Sequence[tuple[Place, PageFence]]:
    return [(Place(page, fence.anchor), fence) for page, text in texts for fence in parse(text)]
