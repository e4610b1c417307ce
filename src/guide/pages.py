"""Where examples and programs appear in the guide: page, heading, address and title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from measured.fences.pages import PageFence, read_pages
from measured.fences.registry import FENCES
from measured.project import Project

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


def places(project: Project) -> dict[str, list[Place]]:
    """Return the places that show each example, those with its output before those that only name its figures."""
    found: dict[str, list[Place]] = {}
    fences = sorted(_fences(project), key=lambda item: item[1].kind not in ("example", "figure"))
    for place, fence in fences:
        if fence.kind in FENCES:
            for name in FENCES[fence.kind].parse(fence.body).scripts:
                found.setdefault(name, []).append(place)
    return found


def nearest(found: list[Place], to: Place) -> Place:
    """Return the place closest to another: the same heading, else the same page, else the first."""
    ranked = sorted(found, key=lambda place: (place != to, place.page != to.page))
    return ranked[0] if ranked else Place(EXAMPLES)


def fragments(project: Project) -> Iterator[tuple[Place, str]]:
    """Yield the programs written on the pages themselves; the cells of a notebook are one program."""
    yield from ((place, fence.body) for place, fence in _fences(project) if fence.kind == "python")
    for path in sorted(project.docs.rglob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        source = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        yield Place(path.relative_to(project.docs).as_posix()), re.sub(r"(?m)^[%!].*$", "", source)


def outside_links(project: Project) -> set[str]:
    """Return the links with an anchor into Python's documentation: `library/queue.html#queue.Empty`."""
    texts = [path.read_text(encoding="utf-8") for path in project.docs.rglob("*.*") if path.suffix in (".md", ".ipynb")]
    pattern = re.compile(r"docs\.python\.org/3/([\w./-]+\.html#[\w.-]+)")
    return {link for text in texts for link in pattern.findall(text)}


def _fences(project: Project) -> Iterator[tuple[Place, PageFence]]:
    for page in read_pages(project):
        for fence in page.fences:
            yield Place(page.path, fence.anchor), fence
