"""Small files of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping


def robots(sitemaps: Mapping[str, str]) -> str:
    """Return robots.txt: everything is allowed, and the list of pages is named where the site knows its address."""
    home = re.search(r"<loc>(https?://.*?)</loc>", "".join(sitemaps.values()))
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {home[1]}sitemap.xml\n" if home else "")


def search_script(index: str) -> str:
    """Return the search index as a script, which the theme loads where pages are read without a server."""
    return f"var __index = {index};\n"
