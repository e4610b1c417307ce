"""Changes to the HTML of finished pages that no template can make."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection

TOGGLE = re.compile(r'(<input [^>]*type="checkbox"[^>]*) autocomplete="off"')
"""Attribute that HTML doesn't allow on a checkbox; Material's base template has it outside its blocks."""

BLOCK_IN_PARAGRAPH = re.compile(r"<p>(<(?:p|h2)\b.*?)\n</p>", re.DOTALL)
"""Output of a `python exec` block, which Markdown takes for inline text."""

PALETTE = re.compile(r'<link rel="stylesheet" href="[^"]*/stylesheets/palette\.[^"]*">\s*')
"""Material's colors. assets/face.css has them all, and a rule for every element costs two restylings."""

UPWARD = re.compile(r'(?<= href=")\.\./([^"#?]*)')
"""A link that starts with a step upward; the group is the rest."""

ZENSICAL = '<meta name="generator" content="zensical'


def repaired(page: str) -> str:
    """Return a page as valid HTML."""
    return BLOCK_IN_PARAGRAPH.sub(r"\1", TOGGLE.sub(r"\1", page))


def without_palette(page: str) -> str:
    """Return a page without the theme's style sheet of colors."""
    return PALETTE.sub("", page)


def with_links_fixed(name: str, page: str, files: Collection[str]) -> str:
    """Return a page of a site without the superfluous steps upward that Zensical adds to links in computed text.

    Such links are relative to the page's address. Zensical takes them as relative to its source, one folder higher.
    """
    if ZENSICAL not in page:
        return page

    def exists(link: str) -> bool:
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) in {".", *files}

    return UPWARD.sub(lambda link: link[1] if exists(link[1]) and not exists(link[0]) else link[0], page)
