"""Where things stand in the guide: the page and the heading of each example, of each program written on a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import yaml
from markdown.extensions.toc import slugify

from measured.project import Project

PARTS = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=fence)$|^(?P<level>#+) (?P<heading>[^\n]+)$",
    re.DOTALL | re.MULTILINE,
)
"""The fences and the headings of a page; what is in a fence is no heading."""


def address(at: str) -> str:
    """A page and its heading, as an address in the site: `guide/pool/#chunks`."""
    page, _, heading = at.partition("#")
    folder = re.sub(r"(^|(?<=/))index$", "", re.sub(r"\.(md|ipynb)$", "", page))
    return f"{folder}/".replace("//", "/").lstrip("/") + (f"#{heading}" if heading else "")


def link(place: str) -> str:
    """The address of a place, as the pages that show others link to it: those are two folders deep."""
    return f"../../{address(place)}"


def title(page: str) -> str:
    """What a page calls itself: its first heading."""
    text = (Project.find().docs / page).read_text(encoding="utf-8")
    found = re.search(r'^\s*"?# (.+?)(\\n",)?$', text, re.MULTILINE)
    return found[1] if found else page


def stands(run: str, places: dict[str, list[str]], *, near: str) -> str:
    """The page and the heading under which a run is shown; one that is `near`, or on the same page, comes first."""
    page = near.partition("#")[0]
    found = sorted(places.get(run, []), key=lambda place: (place != near, place.partition("#")[0] != page))
    return found[0] if found else "reference/examples.md"


def shown_at() -> dict[str, list[str]]:
    """The places where each example is shown, where its output is before where its time is compared."""
    found: dict[str, list[str]] = {}
    later: list[tuple[str, str]] = []
    for place, info, text in _fences():
        if info == "compare":
            later += [(run, place) for run in yaml.safe_load(text).values()]
        elif info in ("example", "figure"):
            body = yaml.safe_load(text)
            found.setdefault(body if isinstance(body, str) else body["run"], []).append(place)
    for run, place in later:
        found.setdefault(run, []).append(place)
    return found


def fragments() -> Iterator[tuple[str, str]]:
    """The programs that are written on a page itself, each with its place; the cells of a notebook are one."""
    yield from ((place, text) for place, info, text in _fences() if info == "python")
    docs = Project.find().docs
    for path in sorted(docs.rglob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        lines = [line for cell in cells if cell["cell_type"] == "code" for line in [*cell["source"], "\n"]]
        magic = re.compile(r"(?m)^[%!].*$")
        yield path.relative_to(docs).as_posix(), magic.sub("", "".join(lines))


def _fences() -> Iterator[tuple[str, str, str]]:
    """The place, the info string and the body of each fence of every page."""
    docs = Project.find().docs
    for path in sorted(docs.rglob("*.md")):
        place = page = path.relative_to(docs).as_posix()
        for part in PARTS.finditer(path.read_text(encoding="utf-8")):
            if part["heading"]:
                place = page if part["level"] == "#" else f"{page}#{_heading_id(part['heading'])}"
            else:
                yield place, part["info"], part["body"]


def _heading_id(heading: str) -> str:
    """The id that Markdown gives a heading, or the one that it gives itself: `## No guard {#no-guard}`."""
    own = re.search(r"\{ *#([\w-]+) *\}$", heading)
    return own[1] if own else slugify(re.sub(r"\[(.*?)\]\(.*?\)", r"\1", heading), "-")
