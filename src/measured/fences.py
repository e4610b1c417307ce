"""The fences that pages use: `example`, `compare`, `figure`, rendered through markdown-exec.

Each is a superfences custom fence. Its body is YAML, its words are checked, its runs are had from `page.outcome`, its
source is highlighted as that of any other fence. Whatever is wrong becomes a markdown-exec warning, which fails a
strict build. The tests evaluate the same fences.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any
from xml.etree import ElementTree

import yaml
from markdown import Markdown
from markdown_exec import ExecutionError, base_format

from measured import charts
from measured.page import day, outcome, percent, seconds
from measured.record import Record
from measured.script import Script, ScriptError, shown
from measured.store import StoreError
from measured.suggest import did_you_mean


class FenceError(Exception):
    """A fence that can't be rendered. The message says what is wrong, what was expected, and what to do."""


@dataclass(frozen=True)
class Rendered:
    """A fence as it appears: Python source to highlight (may be empty), its title, and finished HTML."""

    source: str
    title: str
    html: str


def render(fence: str, body: str) -> Rendered:
    """Render a fence of that name.

    Raises:
        FenceError: for a body that is not as specified, and for a run that is not as declared.
    """
    try:
        return RENDERERS[fence](body)
    except (ScriptError, StoreError) as error:
        raise FenceError(str(error)) from None


def formatter(source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **rest: Any) -> str:
    """What superfences calls for our fences (`format: !!python/name:measured.fences.formatter`)."""
    shown, problem = "", ""
    try:
        shown = _with_source(render(language, source), md, **rest)
    except FenceError as error:
        problem = f"````text\nIn {_page(md)}:\n{error}\n````"

    def run(code: str, **_: Any) -> str:
        if problem:
            raise ExecutionError(problem)
        return shown

    html: str = base_format(language=language, run=run, code=source, md=md, html=True, update_toc=False)
    return f'<div class="measured measured-{"failed" if problem else language}">{html}</div>'


def _with_source(rendered: Rendered, md: Markdown, **rest: Any) -> str:
    """What a run left, below the source as any fence of the page shows it: by the formatter of superfences itself."""
    if not rendered.source:
        return rendered.html
    # As the author of superfences does it: https://github.com/facelessuser/pymdown-extensions/discussions/1291
    highlight = md.preprocessors["fenced_code_block"].extension.superfences[0]["formatter"]
    block = highlight(src=rendered.source, language="python", options={"title": rendered.title}, md=md, **rest)
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


def _example(body: str) -> Rendered:
    """A path, or `run:` with `show:`, the name of the part of the source to show."""
    data = _parsed(body)
    if isinstance(data, str):
        data = {"run": data}
    _only(data, required=("run",), optional=("show",))
    script, record, origin = _record(data["run"])
    source = script.part(data["show"]) if "show" in data else script.source
    output = record.output.rstrip("\n")
    label = "Output" if record.end == "exit 0" else f"Output, {_ending(record, script)}"
    result = (
        f'<div class="measured-output" data-end="{record.end}"><p class="measured-label">{label}</p>'
        f"<pre><code>{escape(output) or '<i>(no output)</i>'}</code></pre></div>"
    )
    return Rendered(source, shown(script.path), result + _provenance(script, record, origin))


def _compare(body: str) -> Rendered:
    """A mapping of labels to paths: bars and a table of what the runs took."""
    data = _parsed(body)
    if not isinstance(data, dict) or len(data) < 2:
        raise FenceError(f"expected two or more lines 'Label: path', got {body.strip()!r}")
    found = {str(label): _record(path) for label, path in data.items()}
    for script, _, _ in found.values():
        if not script.settings.exclusive:
            raise FenceError(
                f"{shown(script.path)} is compared by its time, but other scripts may run beside it.\n"
                "  Give it `exclusive = true` and a `repeat` in its [tool.measured]."
            )
    records = {label: record for label, (_, record, _) in found.items()}
    runs = " · ".join(f"<code>python {escape(shown(script.path))}</code>" for script, _, _ in found.values())
    first = next(iter(records.values()))
    how = f"Each a whole process, from start to exit; the median of {_runs(first)}, taken in turns."
    note = f"{runs}<br>{how} {_on(*records.values())}{_load(*records.values())}"
    return Rendered("", "", f'{charts.bars(records)}<p class="measured-provenance">{note}</p>')


def _figure(body: str) -> Rendered:
    """`run:` a script, `file:` that it left (an SVG, or the JSON of a timeline), `alt:` what it shows."""
    data = _parsed(body)
    _only(data, required=("run", "file", "alt"))
    script, record, origin = _record(data["run"])
    file, alt = data["file"], data["alt"]
    if file in record.run.files_left_out:
        raise FenceError(f"{shown(script.path)} left a file {file!r} that is too large to keep, or can't be read")
    if file not in record.run.files:
        raise FenceError(f"{shown(script.path)} left no file {file!r}{did_you_mean(file, list(record.run.files))}")
    try:
        is_timeline = file.endswith(".json")
        picture = charts.timeline(record.json(file), alt) if is_timeline else _svg(record.text(file), alt)
    except (ValueError, KeyError, TypeError, ElementTree.ParseError) as error:
        raise FenceError(f"{shown(script.path)}: its {file} can't be drawn: {error!r}") from None
    caption = _provenance(script, record, origin)
    return Rendered("", "", f'<figure class="measured-figure">{picture}<figcaption>{caption}</figcaption></figure>')


RENDERERS: dict[str, Callable[[str], Rendered]] = {
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
    found = outcome(name)
    if found.problem or found.record is None:
        raise FenceError(found.problem or f"{name} has no record")
    return found.script, found.record, found.origin


def _provenance(script: Script, record: Record, origin: str) -> str:
    """One line: the command a reader types, how long it took, on what, when."""
    took = f"took {seconds(record.wall)}"
    if record.end == "timeout":
        took = f"stopped at its limit of {seconds(script.settings.timeout)}"
    elif record.end.endswith("limit"):
        took = f"stopped at its {record.end} after {seconds(record.wall)}"
    if len(record.walls) > 1:
        took += f" (median of {_runs(record)}, {seconds(record.walls[0])} to {seconds(record.walls[-1])})"
    elsewhere = ""
    if origin == "recording":
        again = f"measured record {shown(script.path)} --python PYTHON"
        elsewhere = f"<br>A recording: this build's Python can't run it. Make it anew: <code>{escape(again)}</code>"
    return (
        f'<p class="measured-provenance"><code>python {escape(shown(script.path))}</code> {took}. '
        f"{_on(record)}{elsewhere}{_load(record)}</p>"
    )


def _on(first: Record, *others: Record) -> str:
    env = first.environment
    packages = {
        name: version for record in (first, *others) for name, version in record.environment.dependencies.items()
    }
    using = f" with {', '.join(f'{name} {version}' for name, version in sorted(packages.items()))}" if packages else ""
    return f"{escape(env.interpreter + using)} on {escape(env.machine)}, {day(first.when)}."


def _load(*records: Record) -> str:
    """A warning, where other programs used the CPUs while these were timed."""
    worst = max(record.outside_load for record in records)
    if not any(record.loaded for record in records):
        return ""
    return f"<br><strong>Other programs used up to {percent(worst)} of the CPUs meanwhile: a rough guide only.</strong>"


def _runs(record: Record) -> str:
    return f"{len(record.walls)} runs"


def _ending(record: Record, script: Script) -> str:
    if record.end == "timeout":
        return f"until it was stopped at its limit of {seconds(script.settings.timeout)}, as meant"
    if record.end.endswith("limit"):
        return f"until it was stopped at its {record.end}, as meant"
    if record.end.startswith("signal"):
        return f"ended by {record.end.removeprefix('signal ')}, as meant"
    return f"ended with {record.end.replace('exit', 'exit code')}, as meant"


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
