"""Every page as Markdown too, with its outputs in it, and llms.txt (https://llmstxt.org) that lists them.

For programs, and for people who want to paste a page somewhere. They are made from the finished pages, so a copy says
what its page says, whichever generator built it.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import Any

from guide.kept import kept
from guide.pages import address
from measured.project import Project
from measured.site import configuration

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)"')
CANONICAL = re.compile(r'<link rel="canonical" href="(https?://.*?)"')
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def write(site: Path) -> None:
    """Put a copy beside every page of a built site, and llms.txt at its top.

    Where the pages know their address, links are absolute, and llms-full.txt holds the guide in its reading order.
    Otherwise links are relative; those from page to page lead from copy to copy.
    """
    copies, lines, known = {}, {}, ""
    for path in sorted(site.rglob("index.html")):
        page = path.read_text(encoding="utf-8")
        if article := ARTICLE.search(page):
            place = path.relative_to(site).as_posix().removesuffix("index.html")
            known = _first(CANONICAL, page)
            copies[place] = _copy(article[0], known)
            path.with_suffix(".md").write_text(copies[place], encoding="utf-8")
            title = _first(TITLE, copies[place]) or place
            lines[place] = f"- [{title}]({known or place}index.md): {unescape(_first(DESCRIPTION, page))}"
    settings = configuration(Project.find().root)
    told, order = [f"# {settings['site_name']}", "", f"> {settings.get('site_description', '')}".rstrip()], []
    for section, places in _navigation(settings, list(copies)):
        told += ["", f"## {section}", "", *(lines[place] for place in places)]
        order += places
    (site / "llms.txt").write_text("\n".join(told) + "\n", encoding="utf-8")
    if known:
        whole = "\n---\n\n".join(copies[place] for place in order)
        (site / "llms-full.txt").write_text(whole, encoding="utf-8")


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _copy(article: str, known: str) -> str:
    """The article of a page that has this address, or none. Converted only where it is not what it was."""

    def make() -> bytes:
        from guide.publish.html_to_markdown import (
            to_markdown,  # the parser takes a while to import, and is seldom needed
        )

        return to_markdown(article, known).encode()

    return kept("markdown", "\0".join((_rules(), known, article)).encode(), make).decode()


@cache
def _rules() -> str:
    """What else decides how a copy looks."""
    source = Path(__file__).with_name("html_to_markdown.py").read_text(encoding="utf-8")
    return f"{version('markdownify')} {version('beautifulsoup4')} {source}"


def _navigation(settings: dict[str, Any], built: list[str]) -> list[tuple[str, list[str]]]:
    """The tabs, each with its pages in their order, as far as they were built; a notebook is by one generator only."""
    tabs = settings.get("nav") or [{"Pages": built}]
    listed = [(title, [address(file) for file in files]) for tab in tabs for title, files in tab.items()]
    known = [(title, [place for place in places if place in built]) for title, places in listed]
    return [(title, places) for title, places in known if places]
