"""A Markdown copy of every page, with its outputs, and llms.txt (https://llmstxt.org), which lists the copies.

They are for programs, and for people who paste a page somewhere. They are made from the finished pages, so a copy says
the same as its page, whichever generator built it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from guide.kept import kept
from guide.pages import Place
from measured.project import Project
from measured.site import configuration

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)"')
CANONICAL = re.compile(r'<link rel="canonical" href="(https?://.*?)"')
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Settings:
    """The part of the site's configuration that llms.txt repeats."""

    name: str
    description: str
    sections: Sequence[tuple[str, Sequence[str]]]
    """Titles of the navigation's tabs, each with the addresses of its pages in their order."""

    @classmethod
    def of(cls, project: Project) -> Settings:
        """Return the settings in the configuration of a project."""
        settings = configuration(project)
        tabs = [(title, entries) for tab in settings.get("nav", []) for title, entries in tab.items()]
        sections = [(title, [Place(file).address for file in pages_in(entries)]) for title, entries in tabs]
        return cls(settings["site_name"], settings.get("site_description", ""), sections)


def pages_in(entries: Sequence[str | dict[str, Any]]) -> list[str]:
    """Return the source files of a part of the navigation, in their order, whether or not they are in groups."""
    found: list[str] = []
    for entry in entries:
        found += [entry] if isinstance(entry, str) else [file for group in entry.values() for file in pages_in(group)]
    return found


def files(pages: Mapping[str, str], settings: Settings, cache: Path) -> dict[str, str]:
    """Return the copies and the lists made from the pages of a site, by path.

    Where the pages know their address, links are absolute, and llms-full.txt holds the guide in its reading order.
    Otherwise, links are relative and lead from copy to copy.
    """
    copies, lines, known = {}, {}, ""
    for path, page in sorted(pages.items()):
        article = ARTICLE.search(page)
        if article and path.endswith("index.html"):
            place, known = path.removesuffix("index.html"), _first(CANONICAL, page)
            copies[place] = _copy(article[0], known, cache)
            title = _first(TITLE, copies[place]) or place
            lines[place] = f"- [{title}]({known or place}index.md): {unescape(_first(DESCRIPTION, page))}"
    sections = settings.sections or [("Pages", list(copies))]
    built = [(title, [place for place in places if place in copies]) for title, places in sections]
    introduction = f"# {settings.name}\n\n> {settings.description}".rstrip("> \n")
    listed = [f"## {title}\n\n" + "\n".join(lines[place] for place in places) for title, places in built if places]
    made = {f"{place}index.md": copy for place, copy in copies.items()}
    made["llms.txt"] = "\n\n".join([introduction, *listed]) + "\n"
    if known:
        made["llms-full.txt"] = "\n---\n\n".join(copies[place] for _, places in built for place in places)
    return made


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _copy(article: str, address: str, cache: Path) -> str:
    """Return the Markdown of an article, converted now or by an earlier build."""

    def make() -> str:
        from guide.publish.html_to_markdown import to_markdown  # slow to import, and seldom needed

        return to_markdown(article, address)

    rules = Path(__file__).with_name("html_to_markdown.py").read_text(encoding="utf-8")
    return kept(cache / "markdown", "\0".join((rules, address, article)), make)
