"""Finish a built site for publication: what a page generator doesn't do, done to its pages.

Each step is a function of the pages and the build's records. It needs nothing of the generator, so it works after
MkDocs and after Zensical, and doing it twice changes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from guide import claims, records
from guide.names import uses
from guide.publish import markdown_copies
from guide.publish.files import robots, search_script
from guide.publish.html import repaired, with_links_fixed, without_palette
from guide.publish.policy import with_policy
from guide.publish.repository import warning
from guide.publish.search_index import index, search_words
from guide.publish.tags import with_tags
from measured.build import Build

INDEX = "search/search_index.json"
"""Where the theme looks for the index of the search."""


def publish(site: Path, build: Build) -> None:
    """Finish the pages of a folder, and add the files made from them."""
    pages = _read(site, "*.html")
    pages |= claims.with_claims(pages, build)
    pages |= with_tags(pages, uses(build.project))
    files = {records.FILE, *(path.relative_to(site).as_posix() for path in site.rglob("*"))}
    pages = {name: without_palette(repaired(with_links_fixed(name, page, files))) for name, page in pages.items()}
    made = markdown_copies.files(pages, markdown_copies.Settings.of(build.project), build.project.cache)
    made |= {name: with_policy(page) for name, page in pages.items()}
    made |= {records.FILE: records.as_json(build), claims.DATA: claims.as_json(build)}
    made |= {"robots.txt": robots(_read(site, "sitemap.xml"))}
    if (theirs := site / INDEX).is_file():
        made[INDEX] = index(theirs.read_text(encoding="utf-8"), pages, search_words(site))
        made[Path(INDEX).with_suffix(".js").as_posix()] = search_script(made[INDEX])
    for name, text in made.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    if missing := warning(pages):
        print(missing, file=sys.stderr)


def _read(site: Path, pattern: str) -> dict[str, str]:
    """Return the files of a site that match, by their paths in it."""
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob(pattern)}
