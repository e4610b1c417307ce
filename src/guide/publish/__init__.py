"""Make a built site ready to be read and published: what a generator of pages does not do, done to its finished pages.

It changes nothing but the built folder, and needs nothing of what built it, so it holds for every generator.
"""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
import shutil
from pathlib import Path

from guide import blocks as page
from guide.names import add_tags
from guide.publish import markdown_copies, social_picture
from measured.project import Project

MENDS = (
    (re.compile(r'(<input [^>]*type="checkbox"[^>]*) autocomplete="off"'), r"\1"),
    (re.compile(r'(<label [^>]*) tabindex=""'), r"\1"),
    (re.compile(r'(<div class="md-search" data-md-component="search" role="dialog")>'), r'\1 aria-label="Search">'),
    (re.compile(r"<th></th>"), "<td></td>"),
    (re.compile(r"<p>(<(?:p|h2)\b.*?)\n</p>", re.DOTALL), r"\1"),
    (re.compile(r'<div class="zeroclipboard-container">.*?</clipboard-copy>\s*</div>', re.DOTALL), ""),
    (re.compile(r'<div class="clipboard-copy-txt".*?</div>', re.DOTALL), ""),
)
"""What HTML does not know, or what makes readers by ear stumble, and what stands there instead.

The first three are of Material's templates, then of Markdown tables, of computed headings, and two of the notebook.
"""

UPWARD = re.compile(r'(?<= href=")\.\./([^"#?]*)')
"""A link to something above the page; the group is where it leads without its first step."""

CHARSET = '<meta charset="utf-8">'
POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">'
ZENSICAL = '<meta name="generator" content="zensical'
"""In a page of it. Its search makes a style sheet of its own, which is on no page and so can't be named by hash."""
INLINE_SCRIPT = re.compile(r'<script(?![^>]* (?:src=|type="application/))[^>]*>(.*?)</script>', re.DOTALL)
"""One that a browser runs: not a file's, and not data of another type."""


def finish(site: Path) -> None:
    """Do all of it to the pages in a folder. Doing it twice does no harm."""
    _copy_scripts(site / "examples")
    _copy_search_index(site / "search")
    (site / page.RECORDS).write_text(page.all_records(), encoding="utf-8")
    add_tags(site)
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        text = text.replace(' style="text-align: right;"', ' class="right"').replace(' style="text-align: left;"', "")
        for wrong, right in MENDS:
            text = wrong.sub(right, text)
        if ZENSICAL in text:
            text = _with_links_mended(text, path.parent, site)
        path.write_text(_with_policy(text), encoding="utf-8")
    markdown_copies.write(site)
    social_picture.write(site)
    _allow_robots(site)


def _with_links_mended(text: str, folder: Path, site: Path) -> str:
    """A page in a folder of the site, its links that lead nowhere without the step upward that is too many.

    Links in computed text are those of the page. MkDocs leaves them so; Zensical takes all links for those of the
    page's source, which lies one folder higher, and adds a step.
    """
    place = folder.relative_to(site).as_posix()

    def leads(link: str) -> bool:
        target = posixpath.normpath(posixpath.join(place, link))
        return not target.startswith("..") and (site / target).exists()

    return UPWARD.sub(lambda link: link[1] if leads(link[1]) and not leads(link[0]) else link[0], text)


def _with_policy(text: str) -> str:
    """A page that may load from its own site only, and run only that and the scripts that stand in it now.

    So it comes last: a change to a script after it would stop the script.
    """
    digests = {hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(text)}
    hashes = "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in sorted(digests))
    styles = " 'unsafe-inline'" if ZENSICAL in text else ""
    policy = (
        f"default-src 'none'; script-src 'self'{hashes}; style-src 'self'{styles}; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
    text = re.sub(POLICY.format(".*?"), "", text)
    return text.replace(CHARSET, CHARSET + POLICY.format(policy), 1)


def _allow_robots(site: Path) -> None:
    """Everybody may read everything. The pages are listed where the site knows its own address."""
    sitemap = site / "sitemap.xml"
    home = re.search(r"<loc>(https?://.*?)</loc>", sitemap.read_text(encoding="utf-8")) if sitemap.is_file() else None
    listed = f"Sitemap: {home[1]}sitemap.xml\n" if home else ""
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n{listed}", encoding="utf-8")


def _copy_scripts(folder: Path) -> None:
    """The examples, for those who want the file: each is linked from where it is shown."""
    examples = Project.find().examples
    copies = {path: folder / path.relative_to(examples) for path in Project.find().example_paths()}
    for parent in {copy.parent for copy in copies.values()}:
        parent.mkdir(parents=True, exist_ok=True)
    for path, copy in copies.items():
        shutil.copyfile(path, copy)


def _copy_search_index(folder: Path) -> None:
    """The index as a script, in the form that the theme asks for where pages are read without a server."""
    index = folder / "search_index.json"
    if index.exists():
        text = index.read_text(encoding="utf-8")
        index.with_suffix(".js").write_text(f"var __index = {text};\n", encoding="utf-8")
