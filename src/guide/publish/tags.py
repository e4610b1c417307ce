"""The names that a page's programs use, at the end of the page, as links into the index of names."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape

from guide.names import Name, Use, folded
from guide.pages import Place

INDEX = Place("reference/names.md")


def with_tags(pages: Mapping[str, str], uses: Mapping[Name, Iterable[Use]]) -> dict[str, str]:
    """Return the pages that get tags, changed; none in a site without the index."""
    if f"{INDEX.address}index.html" not in pages:
        return {}
    of_pages: dict[str, Counter[Name]] = {}
    for name, at in uses.items():
        for use in at:
            of_pages.setdefault(use.place.page, Counter())[name] += 1
    everywhere = sum(of_pages.values(), Counter[Name]())
    changed = {}
    for source, used in of_pages.items():
        built = f"{Place(source).address}index.html"
        page = pages.get(built, "")  # Zensical builds no notebook
        if page and "measured-tags" not in page:
            # A name says most about a page that uses it often while others seldom do.
            names = sorted(used, key=lambda name: (-used[name] * used[name] / everywhere[name], name.short))
            index = posixpath.relpath(INDEX.address, posixpath.dirname(built) or ".")
            changed[built] = page.replace("</article>", f"{_tags(names, index)}</article>", 1)
    return changed


def _tags(names: Iterable[Name], index: str) -> str:
    links = [f'<li><a href="{index}/#{name.short}"><code>{escape(name.short)}</code></a></li>' for name in names]
    return (
        '<nav class="measured-tags" aria-label="Names used on this page">'
        f"<span>Names used here</span>{folded(links, 8, 'more')}</nav>"
    )
