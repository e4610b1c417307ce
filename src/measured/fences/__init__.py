"""The fences of pages: `example`, `pair`, `compare`, `figure` and `computed`, rendered through markdown-exec.

Each is a custom fence of superfences. Whatever is wrong with one becomes a markdown-exec warning, which fails a
strict build. The tests evaluate the same fences with the same code.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from html import escape, unescape
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown_exec import ExecutionError, base_format

from measured.build import Build, Claim, MissingRecord, RecordError
from measured.fences import pages
from measured.fences.base import FenceError, Place, Rendered, template
from measured.fences.pair import beside
from measured.fences.provenance import circumstances, link
from measured.fences.registry import FENCES
from measured.project import Project, ProjectError
from measured.records.store import StoreError
from measured.script import ScriptError

PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
"""A name, operator, punctuation or white space in highlighted code: the color of the text around it does for these.

They are two thirds of the elements of a page with much code, and a phone pays for each whenever it styles the page.
"""

__all__ = ["FENCES", "FenceError", "Place", "claims", "current_build", "formatter", "render", "rendering"]

CURRENT: ContextVar[Build] = ContextVar("the build that pages are rendered from")
"""Superfences can't pass an argument to a formatter, so the build is passed here."""

HREF = re.compile(r'(?P<before><a\b(?![^>]*\sdownload\b)[^>]*?\shref="|<img\b[^>]*?\ssrc=")(?P<address>[^"]*)')


def current_build() -> Build:
    """Return the build that is being rendered.

    In a process that isn't `measured` (`mkdocs build`, Zensical) it holds what was recorded when it was first asked.
    """
    return CURRENT.get(None) or _stored(Path(os.environ.get("MKDOCS_CONFIG_DIR", ".")).absolute())


@functools.cache
def _stored(folder: Path) -> Build:
    return Build.from_store(Project.find(folder))


@contextlib.contextmanager
def rendering(build: Build) -> Iterator[None]:
    """Render pages from this build within the context."""
    token = CURRENT.set(build)
    try:
        yield
    finally:
        CURRENT.reset(token)


def render(kind: str, body: str, place: Place) -> Rendered:
    """Return a fence as it appears in a place; a partial build has a placeholder where a record is missing.

    Raises:
        FenceError: for a body that is not as specified, and for a run that is not as declared.
    """
    try:
        return FENCES[kind].parse(body).render(place)
    except MissingRecord as error:
        if place.build.partial:
            return Rendered(template("placeholder"))
        raise FenceError(str(error)) from None
    except (RecordError, ScriptError, StoreError) as error:
        raise FenceError(str(error)) from None


def claims(build: Build) -> list[Claim]:
    """Return the comparisons on all pages, without building the site. Fences that lack a record are left out.

    Raises:
        FenceError: if another fence can't be rendered; the message begins with the page and the line.
    """
    for page in pages.read_pages(build.project):
        for fence in page.fences:
            place = Place(build, page.path, fence.line, fence.heading)
            try:
                if fence.kind in FENCES:
                    FENCES[fence.kind].parse(fence.body).render(place)
            except (RecordError, ScriptError, StoreError):
                continue
            except FenceError as error:
                raise FenceError(f"{place.shown(error.line)}: {error}") from None
    return build.claims


def formatter(source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **rest: Any) -> str:
    """Render a custom fence of superfences (`format: !!python/name:measured.fences.formatter`)."""
    try:
        return _formatted(source, language, md, **rest)
    except (FenceError, ProjectError, RecordError, ScriptError, StoreError) as error:
        return _failed(source, language, md, str(error))
    except Exception:  # superfences would show the fence as text, and say nothing
        return _failed(source, language, md, traceback.format_exc())


def _formatted(source: str, language: str, md: Markdown, **rest: Any) -> str:
    place = _place(current_build(), md, language, source)
    try:
        rendered = render(language, source, place)
    except FenceError as error:
        raise FenceError(f"{place.shown(error.line)}: {error}") from None
    if rendered.markdown:
        html = base_format(language=language, run=lambda *_, **__: rendered.markdown, code=source, md=md, id_prefix="")
        return _with_addresses(str(html), md)
    unit = f"measured-{place.line}"
    if rendered.sides:
        sides = [
            (heading, _with_source(side, md, place, f"{unit}-{number}", **rest))
            for number, (heading, side) in enumerate(rendered.sides, 1)
        ]
        inside = str(template("sides", sides=sides, beside=beside([side for _, side in rendered.sides])))
    else:
        inside = _with_source(rendered, md, place, unit, **rest)
    return f'<div class="measured measured-{language}">{inside}</div>'


def _failed(source: str, language: str, md: Markdown, problem: str) -> str:
    """Return a problem as it appears on the page, and have markdown-exec warn of it."""

    def run(code: str, **_: Any) -> str:
        raise ExecutionError(f"````````text\n{problem}\n````````")

    html = base_format(language=language, run=run, code=source, md=md, html=True, update_toc=False)
    return f'<div class="measured measured-failed">{html}</div>'


def _with_addresses(html: str, md: Markdown) -> str:
    """Return HTML with its links as MkDocs makes them (`../guide/pool.md#chunks`), and have MkDocs check them.

    MkDocs changes links in the page's tree, which holds the HTML of a fence as a placeholder. Zensical changes those
    in the finished HTML itself.
    """
    if "relpath" not in md.treeprocessors:
        return html
    relative: Any = md.treeprocessors["relpath"]

    def changed(found: re.Match[str]) -> str:
        return found["before"] + escape(relative.path_to_url(unescape(found["address"])))

    result = HREF.sub(changed, html)
    # markdown-exec finds the headings of a block, for the table of contents, by the block's HTML.
    headings: Any = md.treeprocessors["markdown_exec_insert_headings"]
    if html in headings.headings:
        headings.headings[result] = headings.headings.pop(html)
    return result


def _with_source(rendered: Rendered, md: Markdown, place: Place, unit: str, **rest: Any) -> str:
    """Return a result below the source, which the formatter of superfences highlights like any code of the page."""
    if not rendered.source:
        return rendered.html
    # As the author of superfences does it: https://github.com/facelessuser/pymdown-extensions/discussions/1291
    formatter = md.preprocessors["fenced_code_block"].extension.superfences[0]["formatter"]
    highlight = functools.partial(formatter, language="python", md=md, **rest)
    # Superfences clamps the lines to mark to the number of lines in the fence, which here is another text.
    formatter.__self__.line_count = rendered.source.count("\n") + 1
    marked = {"hl_lines": " ".join(map(str, rendered.marked))} if rendered.marked else {}
    block: str = highlight(src=rendered.source, options={"title": rendered.title, **marked})
    title = str(link(rendered.title, place.top))  # str(): adding Markup to text would escape the text
    if rendered.whole:
        part, lines = f"{unit}-part", rendered.whole.count("\n") + 1
        # Its text is in the button: a browser gives no text of a closed fold.
        title += str(template("copies", whole=rendered.whole, part=part, lines=lines))
        whole = template("whole_script", lines=lines, source=highlight(src=rendered.whole, options={}))
        # The theme gets no buttons of its own into it: with each, a browser lays out the page again, while it loads.
        block = f'<div id="{part}" class="no-copy">{block}</div>{whole}'
    block = PLAIN.sub(r"\1", block)
    block = block.replace(f">{rendered.title}<", f">{title}<", 1)
    return f'{block}\n<div class="result">\n{rendered.html}\n</div>'


def _place(build: Build, md: Markdown, kind: str, body: str) -> Place:
    """Return the place of a fence on the page that MkDocs or Zensical renders."""
    page, from_source = _page(md), "relpath" not in md.treeprocessors
    path = build.project.docs / page
    if not page or not path.is_file():
        return Place(build)
    fences = pages.parse(path.read_text(encoding="utf-8"))
    same = [fence for fence in fences if fence.kind == kind and fence.body.split() == body.split()]
    if not same:
        return Place(build, page, from_source=from_source)
    # One that is on the page twice is rendered as often, in order.
    counts = md.__dict__.setdefault("measured_fences", Counter())
    fence = same[counts[kind, body] % len(same)]
    counts[kind, body] += 1
    return Place(build, page, fence.line, fence.heading, _stated(build, fences, fence), _site(md), from_source)


def _stated(build: Build, fences: Sequence[pages.PageFence], to: pages.PageFence) -> str:
    """Return interpreter and machine that the first unit of a page names; nothing for that unit itself."""
    for fence in fences:
        if fence.kind in FENCES and fence.kind != "computed":
            with contextlib.suppress(FenceError, ScriptError):
                for name in FENCES[fence.kind].parse(fence.body).scripts:
                    for outcome in build.variants(name):
                        if outcome.record and outcome.origin != "recording":
                            return "" if fence == to else circumstances(outcome.record)
    return ""


def _site(md: Markdown) -> str:
    """Return the name and the address of the site, as its configuration has them; empty where they are unknown."""
    try:
        config: Any = md.treeprocessors["relpath"].config
    except (KeyError, AttributeError):
        zensical = sys.modules.get("zensical.config")
        config = zensical.get_config() if zensical else None
    return f"{config['site_name']}, {config['site_url'] or ''}" if config else ""


def _page(md: Markdown) -> str:
    """Return the path of the page that is being rendered; empty where it is unknown."""
    try:
        return str(md.treeprocessors["relpath"].file.src_uri)
    except (KeyError, AttributeError):
        pass
    for processor in md.preprocessors:  # Zensical's own one knows the page
        if page := getattr(processor, "page", None):
            return str(page.path)
    return ""
