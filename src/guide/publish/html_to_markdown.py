"""The text of a built page as Markdown: rules that markdownify lacks.

Only text to read is kept. Elements hidden from screen readers are left out: a picture is represented by its label and
the table below it.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

APPARATUS = {"button", "clipboard-copy", "input", "label", "link", "nav", "script", "style", "svg", "template"}
"""Elements to operate, not to read."""

APPARATUS_CLASSES = {
    *("headerlink", "anchor-link", "md-content__button", "md-tags", "measured-aside"),
    *("jp-InputPrompt", "jp-OutputPrompt", "clipboard-copy-txt"),  # of a notebook
}
"""Classes of such elements."""

HEADS = {"admonition-title", "measured-label"}
"""Classes of paragraphs that are a heading of the next element."""


def to_markdown(html: str, address: str) -> str:
    """Return a page's article as Markdown. With the page's address, links become absolute."""
    soup = BeautifulSoup(html, "html.parser")
    units = ":is(.measured-example, .measured-pair)"
    for folded in soup.select(f"{units} details:not(.measured-fold):has(pre)"):  # the whole script replaces its part
        part, whole = folded.find_previous("pre"), folded.find("pre")
        if part and whole:
            part.replace_with(whole)
        folded.decompose()
    for summary in soup.select(".measured-fold > summary"):
        summary.decompose()
    for fold in soup.select(".measured-fold"):
        fold.unwrap()
    for part in soup.select(".measured-output pre + pre"):  # of one output
        if before := part.find_previous("pre"):
            before.append("\n" + part.get_text())
            part.decompose()
    text: str = _Converter(address).convert_soup(soup)
    return text.strip() + "\n"


Base: Any = MarkdownConverter
"""Its type stubs lack the methods that its documentation says to override."""


class _Converter(Base):  # type: ignore[misc]
    """A converter whose methods render the element in their name; `text` is the rendered content."""

    def __init__(self, address: str) -> None:
        super().__init__(heading_style="atx", bullets="-")
        self.address = address

    def process_tag(self, node: Tag, parent_tags: set[str] | None = None) -> str:
        """Render any element."""
        if node.get("role") == "img":
            return f"\n\nPicture: {node.get('aria-label', '')}\n\n"
        if node.name in APPARATUS or node.get("aria-hidden") == "true" or APPARATUS_CLASSES & _classes(node):
            return ""
        text: str = super().process_tag(node, parent_tags=parent_tags)
        return text

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Escape text outside code."""
        escaped: str = super().escape(text, parent_tags)
        return escaped.replace("<", r"\<")

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Render a link: to a page's copy if it leads to a page; without the address if that is data."""
        link = str(el.get("href", ""))
        if link.startswith("data:") or not text.strip():
            return text
        el["href"] = self._target(link)
        el.attrs.pop("title", None)
        shown: str = super().convert_a(el, text, parent_tags)
        return shown

    def _target(self, link: str) -> str:
        parts = urlsplit(link)
        path = parts.path
        if parts.scheme or parts.netloc or not path:
            return urljoin(self.address, link)
        if path.endswith(("/", "..")) or path == ".":
            path = f"{path.rstrip('/')}/index.md"
        return urljoin(self.address, parts._replace(path=re.sub(r"\.html$", ".md", path)).geturl())

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Render a paragraph, in bold if it is a heading. Where a button was, one space remains."""
        text = re.sub(r"(?<=\S) +(?=\S)", " ", text)
        if HEADS & _classes(el) and text.strip():
            text = f"**{text.strip()}**"
        shown: str = super().convert_p(el, text, parent_tags)
        return shown

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Render a row. If the table has a head, a row of headings in its body gets no rule below it."""
        row: str = super().convert_tr(el, text, parent_tags)
        table = el.find_parent("table")
        in_body = table and table.thead and not el.find_parent("thead")
        return re.sub(r"(?m)^\| ---.*\n", "", row) if in_body else row

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Render the summary of folded text."""
        return f"\n\n**{text.strip()}**\n\n"

    def convert_small(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Render an aside in a cell of a table."""
        return f" ({text.strip()})"

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Leave out the name of a file: it is in the info line of its source."""
        return "" if "filename" in _classes(el) else text

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Render code as a fence longer than any in it, with the language, and the file if there is one."""
        code = el.get_text().strip("\n")
        box = el.find_parent(class_="highlight")
        language = re.search(r"\b(?:language|hl)-(\w+)", " ".join(_classes(box))) if box else None
        name = box.find(class_="filename") if box else None
        title = f' title="{(name.a or name).get_text()}"' if name else ""
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
        return f"\n\n{fence}{language[1] if language else 'text'}{title}\n{code}\n{fence}\n\n"


def _classes(element: Tag) -> set[str]:
    return set(element.get_attribute_list("class")) - {None}
