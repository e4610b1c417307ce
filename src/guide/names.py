"""Find by name: for each name of Python's modules where the guide uses it, and for each page the names that it uses."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

from guide import api, values
from guide import reader as names
from guide.api import Name, documented
from guide.kept import kept
from guide.pages import address, fragments, link, shown_at, title
from measured.project import Project

INDEX = "reference/names.md"
AT_ONCE = 4
"""So many pages of a name stand in the index at once, the rest is folded."""
TAGS = 8
"""So many names stand at the end of a page at once, the rest is folded."""


@dataclass(frozen=True)
class Use:
    """A program that uses a name, and where it stands: an example (`pool/chunks.py`), or one written on a page."""

    place: str
    example: str = ""

    @property
    def page(self) -> str:
        return self.place.partition("#")[0]


def uses() -> dict[Name, list[Use]]:
    """Where each name is used, an example at every place that shows it, a place no more than once."""
    found: dict[Name, dict[Use, None]] = {}
    programs = list(_programs())
    for (use, _), used in zip(programs, _used([source for _, source in programs]), strict=True):
        for name in used:
            found.setdefault(documented()[name], {})[use] = None
    return {name: list(at) for name, at in found.items()}


def _used(sources: list[str]) -> list[list[str]]:
    """The full names that each program uses. Read only where one of them, or how they are read, is not what it was."""

    def make() -> bytes:
        return json.dumps([[name.full for name in names.used(source)] for source in sources]).encode()

    rules = [Path(module.__file__ or "").read_text(encoding="utf-8") for module in (names, values, api)]
    found: list[list[str]] = json.loads(kept("names", json.dumps([sys.version, rules, sources]).encode(), make))
    return found


def _programs() -> Iterator[tuple[Use, str]]:
    root = Project.find().examples
    places = shown_at()
    for path in Project.find().example_paths():
        example = path.relative_to(root).as_posix()
        source = path.read_text(encoding="utf-8")
        yield from ((Use(place, example), source) for place in places.get(example, []))
    yield from ((Use(place), source) for place, source in fragments())


def index() -> str:
    """The index, as headings and definition lists in HTML: a heading for each class or module, below it what it has."""
    found = uses()
    parts = []
    for (_, heading, owner), members in groupby(sorted(found, key=_under), key=_under):
        entries = "".join(_entry(name, found[name]) for name in sorted(members, key=lambda name: name.short))
        anchor = documented()[owner].anchor if owner in documented() else f"module-{owner.replace('.', '-')}"
        parts.append(f'## {heading} {{#{anchor}}}\n\n<dl class="measured-names">{entries}</dl>')
    return "\n\n".join(parts)


def _under(name: Name) -> tuple[str, str, str]:
    """What a name is listed under: a key to sort by, the heading, the full name of the class or module."""
    owner = documented().get(name.owner)
    heading = owner.short if owner else name.owner
    return heading.lower(), heading, name.owner


def _entry(name: Name, at: list[Use]) -> str:
    """A name with the pages that use it, the one that uses it most first."""
    often = Counter(use.page for use in at)
    pages = [_on_page(page, at) for page, _ in often.most_common()]
    named = "" if name.full == name.owner else f' id="{name.anchor}"'  # a class stands at its heading
    return (
        f'<dt{named}><code>{escape(name.short)}</code> <a href="{name.documentation}" '
        f'aria-label="Python docs: {escape(name.short)}">Python docs</a></dt>'
        f"<dd>{_list(pages, AT_ONCE, 'more pages')}</dd>"
    )


def _on_page(page: str, at: Iterable[Use]) -> str:
    """A page with its examples that use a name, each a link to where it stands."""
    examples = {use.example: use.place for use in reversed(list(at)) if use.page == page and use.example}
    shown_in = reversed(examples.items())
    links = [f'<a href="{link(place)}">{escape(Path(example).stem)}</a>' for example, place in shown_in]
    first = next(use.place for use in at if use.page == page)
    shown = f'<a href="{link(page if links else first)}">{escape(title(page))}</a>'
    return f"<li>{shown}{': ' if links else ''}{', '.join(links)}</li>"


def add_tags(site: Path) -> None:
    """Put the names that a page uses at the end of each built page, the most telling first, as links into the index.

    A site without that page has nowhere to lead to, and gets none.
    """
    listed = site / address(INDEX)
    found = uses() if listed.is_dir() else {}
    of_pages: dict[str, Counter[Name]] = {}
    for name, at in found.items():
        for use in at:
            of_pages.setdefault(use.page, Counter())[name] += 1
    for page, used in of_pages.items():
        built = site / address(page) / "index.html"
        # Telling is a name that the page uses often, and others seldom.
        telling = sorted(used, key=lambda name: (-used[name] * used[name] / len(found[name]), name.short))
        text = built.read_text(encoding="utf-8") if built.is_file() else ""  # not every generator builds a notebook
        if text and "measured-tags" not in text:
            line = _tags(telling, os.path.relpath(listed, built.parent))
            built.write_text(text.replace("</article>", f"{line}</article>", 1), encoding="utf-8")


def _tags(telling: list[Name], to: str) -> str:
    links = [f'<li><a href="{to}/#{name.anchor}"><code>{escape(name.short)}</code></a></li>' for name in telling]
    return (
        f'<nav class="measured-tags" aria-label="Names used on this page">'
        f"<span>Names used here</span>{_list(links, TAGS, 'more')}</nav>"
    )


def _list(items: list[str], at_once: int, more: str) -> str:
    """A list of so many items, and the rest folded: `5 more`."""
    rest = items[at_once:]
    folded = f"<details><summary>{len(rest)} {more}</summary><ul>{''.join(rest)}</ul></details>" if rest else ""
    return f"<ul>{''.join(items[:at_once])}</ul>{folded}"
