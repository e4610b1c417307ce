"""The fences that pages use: `example`, `compare`, `figure`, rendered through markdown-exec.

Each is a superfences custom fence. Its body is YAML, its words are checked, its runs are had from `page.outcome`, its
source is highlighted as that of any other fence. Whatever is wrong becomes a markdown-exec warning, which fails a
strict build. The tests evaluate the same fences.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from markdown import Markdown
from markdown_exec import ExecutionError, base_format

from measured.build import Build
from measured.fences import charts
from measured.fences.provenance import ending, link, provenance, provenance_of_all
from measured.project import Project
from measured.records.model import Record
from measured.records.store import StoreError
from measured.script import Script, ScriptError
from measured.suggest import did_you_mean

CURRENT: ContextVar[Build] = ContextVar("the build that pages are rendered from")
"""Superfences can't carry an argument to a formatter, so the build is passed to it here."""


def current_build() -> Build:
    """Return the build that is being rendered; outside one, what is recorded now."""
    return CURRENT.get(None) or Build.from_store(Project.find(Path(os.environ.get("MKDOCS_CONFIG_DIR", "."))))


@contextlib.contextmanager
def rendering(build: Build) -> Iterator[None]:
    """Have the pages of this build rendered meanwhile."""
    token = CURRENT.set(build)
    try:
        yield
    finally:
        CURRENT.reset(token)


class FenceError(Exception):
    """A fence that can't be rendered. The message says what is wrong, what was expected, and what to do."""


@dataclass(frozen=True)
class Rendered:
    """A fence as it appears: Python source to highlight (may be empty), its title, and finished HTML.

    `whole` is the script of which the source is a part, else empty.
    """

    source: str
    title: str
    html: str
    whole: str = ""


def render(fence: str, body: str, top: str = "") -> Rendered:
    """Render a fence of that name on a page from which `top` (`../../`) leads to the top of the site.

    Raises:
        FenceError: for a body that is not as specified, and for a run that is not as declared.
    """
    try:
        return RENDERERS[fence](body, top)
    except (ScriptError, StoreError) as error:
        raise FenceError(str(error)) from None


def formatter(source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **rest: Any) -> str:
    """What superfences calls for our fences (`format: !!python/name:measured.fences.formatter`)."""
    shown, problem = "", ""
    try:
        top = _to_the_top(md)
        shown = _with_source(render(language, source, top), md, top, **rest)
    except FenceError as error:
        problem = f"````text\nIn {_page(md)}:\n{error}\n````"

    def run(code: str, **_: Any) -> str:
        if problem:
            raise ExecutionError(problem)
        return shown

    html: str = base_format(language=language, run=run, code=source, md=md, html=True, update_toc=False)
    return f'<div class="measured measured-{"failed" if problem else language}">{html}</div>'


def _with_source(rendered: Rendered, md: Markdown, top: str, **rest: Any) -> str:
    """What a run left, below the source as any fence of the page shows it: by the formatter of superfences itself."""
    if not rendered.source:
        return rendered.html
    # As the author of superfences does it: https://github.com/facelessuser/pymdown-extensions/discussions/1291
    formatter = md.preprocessors["fenced_code_block"].extension.superfences[0]["formatter"]
    highlight = functools.partial(formatter, language="python", md=md, **rest)
    block = highlight(src=rendered.source, options={"title": rendered.title})
    block = block.replace(f">{rendered.title}<", f">{link(rendered.title, top)}<", 1)
    if rendered.whole:
        length = len(rendered.whole.splitlines())
        block += (
            f'\n<details class="measured-more" data-search-exclude><summary>The whole script, {length} lines</summary>'
            f"\n{highlight(src=rendered.whole, options={})}\n</details>"
        )
    return f'{block}\n<div class="result">\n{rendered.html}\n</div>'


def _page(md: Markdown) -> str:
    """The page that is being rendered, by MkDocs or by Zensical."""
    try:
        return f"docs/{md.treeprocessors['relpath'].file.src_uri}"
    except (KeyError, AttributeError):
        pass
    for processor in md.preprocessors:  # Zensical's own one knows the page
        if page := getattr(processor, "page", None):
            return f"docs/{page.path}"
    return "a page"


def _to_the_top(md: Markdown) -> str:
    """The way from the address of the page that is being rendered to the top of the site."""
    page = re.sub(r"(^|(?<=/))index$", "", re.sub(r"\.(md|ipynb)$", "", _page(md).removeprefix("docs/")))
    return "../" * f"{page}/".replace("//", "/").lstrip("/").count("/")


def _example(body: str, top: str) -> Rendered:
    """A path, or `run:` with `show:`, the names of the parts of the source to show (`work, __main__`)."""
    data = _parsed(body)
    if isinstance(data, str):
        data = {"run": data}
    _only(data, required=("run",), optional=("show",))
    script, record, origin = _record(data["run"])
    parts = [name.strip() for name in data["show"].split(",")] if "show" in data else []
    source = script.part(*parts) if parts else script.source
    output = record.output.rstrip("\n")
    end = ending(record, script)
    result = (
        f'<div class="measured-output" data-end="{record.end}"><p class="measured-label">Output{end}</p>'
        f"<pre><samp>{escape(output) or '<i>(no output)</i>'}</samp></pre></div>"
    )
    rest = script.source if parts else ""
    return Rendered(source, script.shown, result + provenance(script, record, origin, top), rest)


def _compare(body: str, top: str) -> Rendered:
    """A mapping of labels to paths: bars and a table of what the runs took."""
    data = _parsed(body)
    if not isinstance(data, dict) or len(data) < 2:
        raise FenceError(f"expected two or more lines 'Label: path', got {body.strip()!r}")
    found = {str(label): _record(path) for label, path in data.items()}
    for script, _, _ in found.values():
        if not script.settings.exclusive:
            raise FenceError(
                f"{script.shown} is compared by its time, but other scripts may run beside it.\n"
                "  Give it `exclusive = true` and a `repeat` in its [tool.measured]."
            )
    records = {label: record for label, (_, record, _) in found.items()}
    runs = [(script, record) for script, record, _ in found.values()]
    return Rendered("", "", charts.bars(records) + provenance_of_all(runs, top))


def _figure(body: str, top: str) -> Rendered:
    """`run:` a script, `file:` that it left (an SVG, or the JSON of a timeline), `alt:` what it shows."""
    data = _parsed(body)
    _only(data, required=("run", "file", "alt"))
    script, record, origin = _record(data["run"])
    file, alt = data["file"], data["alt"]
    if file in record.run.files_left_out:
        raise FenceError(f"{script.shown} left a file {file!r} that is too large to keep, or can't be read")
    if file not in record.run.files:
        raise FenceError(f"{script.shown} left no file {file!r}{did_you_mean(file, list(record.run.files))}")
    try:
        is_timeline = file.endswith(".json")
        picture = charts.timeline(record.json(file), alt) if is_timeline else _svg(record.text(file), alt)
    except (ValueError, KeyError, TypeError, ElementTree.ParseError) as error:
        raise FenceError(f"{script.shown}: its {file} can't be drawn: {error!r}") from None
    caption = provenance(script, record, origin, top)
    return Rendered("", "", f'<figure class="measured-figure">{picture}<figcaption>{caption}</figcaption></figure>')


RENDERERS: dict[str, Callable[[str, str], Rendered]] = {
    "example": _example,
    "compare": _compare,
    "figure": _figure,
}


def _parsed(body: str) -> Any:
    try:
        data = yaml.safe_load(body)
    except yaml.YAMLError as error:
        raise FenceError(f"the body is not YAML: {error}\n  body:\n{body}") from None
    if not isinstance(data, str | dict):
        raise FenceError(f"expected a path or a mapping, got {body.strip()!r}")
    return data


def _only(data: Any, *, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> None:
    known = [*required, *optional]
    if not isinstance(data, dict):
        raise FenceError(f"expected the keys {', '.join(known)}, got {data!r}")
    for key, value in data.items():
        if key not in known:
            raise FenceError(f"unknown key {key!r}{did_you_mean(str(key), known)}")
        if not isinstance(value, str):
            raise FenceError(f"{key}: expected text, got {value!r}")
    if missing := [key for key in required if key not in data]:
        raise FenceError(f"the key {missing[0]!r} is missing; expected {', '.join(known)}")


def _record(name: Any) -> tuple[Script, Record, str]:
    if not isinstance(name, str):
        raise FenceError(f"expected the path of an example below examples/, got {name!r}")
    found = current_build().outcome(name)
    if found.problem or found.record is None:
        raise FenceError(found.problem or f"{name} has no record")
    return found.script, found.record, found.origin


def _svg(text: str, alt: str) -> str:
    """An SVG for use inside a page: parsed, so that a broken one can't break the page, and named by its text."""
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    root = ElementTree.fromstring(text)
    if not root.tag.endswith("svg"):
        raise ValueError(f"the root element is {root.tag}, not svg")
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    root.attrib.update({"role": "img", "aria-label": alt})
    return ElementTree.tostring(root, encoding="unicode")
