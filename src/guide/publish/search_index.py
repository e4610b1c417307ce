"""The index of the search, made from the finished pages: text to read, once, without what surrounds it.

The theme's own index is made before the pages are finished. It holds buttons, prompts, provenance and whole outputs,
and a notebook's code three times. Only its settings and the choice of pages are kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

APPARATUS = {"button", "clipboard-copy", "label", "nav", "script", "select", "style", "svg", "template"}
"""Elements to operate or to look at, not to read."""

APPARATUS_CLASSES = {
    *("headerlink", "anchor-link", "md-content__button", "md-tags", "measured-aside", "measured-tags"),
    *("jp-InputPrompt", "jp-OutputPrompt", "zeroclipboard-container"),  # of a notebook
    *("measured-provenance", "measured-label", "measured-group", "filename"),  # of a fence
}
"""Classes of such elements, and of what is said about a run below its output."""

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

HEADING = re.compile(r"h[1-6]")

BLOCKS = {"p", "li", "dd", "td", "th", "tr", "blockquote", "figcaption", "summary", "caption", "div", "table"}
"""Elements whose text is not glued to that of their neighbors."""

MOST_LINES, FIRST_LINES, LAST_LINES = 60, 6, 12
"""Lines of code or of an output that are indexed whole; of a longer one, so many of its beginning and its end."""

FRAME = re.compile(r'\s*(?:File ".*", line \d+, in |[~^]+\s*$)')
"""Line of a traceback that names a frame, or marks a part of the line above."""

EXCEPTION = re.compile(r"(?m)^(?:[\w.]*\.)?\w+(?:Error|Exception|Warning|Interrupt|Pool|Empty|Full)(?::.*)?$")
"""Line of an output that names an exception. Such lines are indexed wherever they are."""

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)

WORDS = "assets/search-words.yml"
"""Words and weights for the search, in the site."""


def search_words(site: Path) -> dict[str, Any]:
    """Return the words and weights for the search of a site; lists of words may be written as text."""
    text = (site / WORDS).read_text(encoding="utf-8") if (site / WORDS).is_file() else ""
    read = yaml.safe_load(text) or {}
    lists = {name: re.findall(r"[^,\s]+", read.get(name, "")) for name in ("stop", "weak")}
    return {"same": {}, "sections": {}, "boost": {}} | read | lists


@dataclass
class _Section:
    """Text from one heading, or one term of a list, to the next."""

    anchor: str
    title: str = ""
    text: list[str] = field(default_factory=lambda: [""])
    """Blocks of prose."""
    code: list[str] = field(default_factory=list)
    """Sources and outputs."""


def index(theirs: str, pages: Mapping[str, str], words: Mapping[str, Any]) -> str:
    """Return the index of a site, as the search of the theme reads it.

    Args:
        theirs: the index that the theme's plugin wrote; pages that are absent from it stay out.
        pages: the finished pages, by their paths in the site.
        words: settings of the search, as in `docs/assets/search-words.yml`.
    """
    read = json.loads(theirs)
    wanted = dict.fromkeys(doc["location"].partition("#")[0] for doc in read["docs"])
    docs = [doc for place in wanted for doc in _docs(place, pages.get(f"{place}index.html", ""), words["boost"])]
    made = {
        "config": read["config"] | {"words": {name: words[name] for name in words if name != "boost"}},
        "docs": docs,
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _docs(place: str, page: str, boosts: Mapping[str, float]) -> Iterator[dict[str, Any]]:
    """Return the sections of a page; the first one is the page itself."""
    reader = _Reader()
    for article in ARTICLE.findall(page):
        reader.feed(article)
    reader.close()
    boost = boosts.get(max((start for start in boosts if place.startswith(start)), key=len, default=""), 1)
    for number, section in enumerate(reader.sections):
        doc: dict[str, Any] = {
            "location": f"{place}#{section.anchor}" if number and section.anchor else place,
            "title": _one_line(section.title),
            "text": "\n".join(filter(None, map(_one_line, section.text))),
        }
        if code := "\n".join(filter(None, section.code)):
            doc["code"] = code
        if boost != 1:
            doc["boost"] = boost
        yield doc


def shortened(output: str) -> str:
    """Return the telling lines of an output, each once: no frames of tracebacks, no middle of a long output."""
    lines = list(dict.fromkeys(line for line in output.strip("\n").split("\n") if not FRAME.match(line)))
    if len(lines) <= MOST_LINES:
        return "\n".join(lines)
    exceptions = [line for line in lines[FIRST_LINES:-LAST_LINES] if EXCEPTION.match(line)]
    return "\n".join([*lines[:FIRST_LINES], *exceptions, *lines[-LAST_LINES:]])


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    """Reads an article into sections."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [_Section("")]
        self.section = self.of_heading = self.sections[0]
        """The section that text belongs to now, and that of the latest heading."""
        self.path: list[str] = []
        self.left_out = 0
        """Depth of the outermost element that is left out; 0 outside of one."""
        self.title = ""
        """The tag of the heading or term being read."""
        self.term = ""
        """The id of the latest term, which stands for those after it up to what is said about them."""
        self.code: list[str] | None = None
        """The text of the `pre` being read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag in VOID:
            if tag == "br":
                self.handle_data("\n")
            return
        self.path.append(tag)
        if self.left_out:
            return
        if tag in APPARATUS or _is_left_out(found) or self._leads_away(tag, found):
            self.left_out = len(self.path)
        elif HEADING.fullmatch(tag) and "id" in found:
            self._begin(tag, found["id"], is_page=tag == "h1")
        elif tag == "dt":
            self.term = found.get("id", self.term)
            self._begin(tag, self.term or self.of_heading.anchor, is_page=False)
        elif tag == "pre":
            self.code = []
        elif tag in BLOCKS and not self.title:
            if tag == "dd":
                self.term = ""
            # A row of a table is one block, its cells are parts of it.
            self.section.text.append("") if tag not in {"td", "th"} else self.handle_data(" ")

    def _leads_away(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Return whether this is a link to another site, behind the heading or term that it belongs to."""
        behind = self.title and self.section.title.strip()
        return bool(behind) and tag == "a" and "://" in attributes.get("href", "")

    def _begin(self, tag: str, anchor: str, *, is_page: bool) -> None:
        only = self.sections[0]
        if is_page and len(self.sections) == 1 and not only.title:
            only.anchor = anchor  # with what stands above the heading
        else:
            self.section = _Section(anchor)
            self.sections.append(self.section)
        if tag != "dt":
            self.of_heading = self.section
        self.title = tag

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.path:
            return
        while self.path.pop() != tag:  # an element without an end tag
            pass
        if self.left_out:
            if len(self.path) < self.left_out:
                self.left_out = 0
        elif tag == self.title:
            self.title = ""
            self.section.text.append("")
        elif tag == "pre" and self.code is not None:
            self.section.code.append(shortened("".join(self.code)))
            self.code = None
        elif tag == "dl":
            self.section = self.of_heading
            self.section.text.append("")
        elif tag in BLOCKS - {"td", "th"}:
            self.section.text.append("")

    def handle_data(self, data: str) -> None:
        if self.left_out:
            return
        if self.code is not None:
            self.code.append(data)
        elif self.title:
            self.section.title += data
        else:
            self.section.text[-1] += data


def _is_left_out(attributes: Mapping[str, str]) -> bool:
    hidden = attributes.get("aria-hidden") == "true" or "data-search-exclude" in attributes
    return hidden or not APPARATUS_CLASSES.isdisjoint(attributes.get("class", "").split())


def texts(made: str) -> Iterable[str]:
    """Return all that an index holds to read."""
    return ["\n".join((doc["title"], doc["text"], doc.get("code", ""))) for doc in json.loads(made)["docs"]]
