"""The `computed` fence: prose with numbers, a Jinja template that is rendered as a part of the page.

    ```computed
    {% set gain = compare("start/loop_serial.py", "start/loop_pool.py") %}
    The loop took {{ gain.base.wall }}, the pool {{ gain.other.wall }}: {{ gain }}.
    {% if gain.faster %}That is less than the {{ machine.cores }} cores could give at best.
    {% else %}On this machine, the pool brought no gain.{% endif %}
    ```

An undefined name is an error. A line with nothing but tags doesn't appear in the text. A page `x.md` can call the
functions of a file `x.py` in the same folder as `x.function()`. `build` holds the outcome of every example.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Self

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, UndefinedError, meta, nodes

from measured import formats, statistics
from measured.build import RecordError
from measured.fences.base import Fence, FenceError, Place, Rendered
from measured.fences.charts import UNITS
from measured.fences.compare import claim, must_be_timed
from measured.fences.drawn import Points, drawn_curve, drawn_dots
from measured.fences.values import Compared, Figure, Measured, made_on, named, reason_against
from measured.records.interpreter import environment
from measured.records.store import StoreError
from measured.script import ScriptError, split_name
from measured.suggest import did_you_mean

FILTERS = ("seconds", "size", "count", "times", "percent", "span", "day")
"""Functions of `formats` that are filters of a template."""

PARTLY_TAGS = re.compile(r"(?m)^(?![ \t]*(?:\{%[^\n]*?%\}[ \t]*)+$)(?P<line>[^\n]*[^-+\n])%\}$")
"""A line that ends with a tag and holds something else: its line break belongs to the text."""


@dataclass(frozen=True)
class Computed(Fence):
    """A Jinja template."""

    name = "computed"

    source: str

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a template. Raises FenceError if its syntax is wrong."""
        fence = cls(PARTLY_TAGS.sub(r"\g<line>+%}", body))
        _calls(fence.source)
        return fence

    def tree(self) -> nodes.Template:
        """Return the parsed template, a new one each time: branches are forced by changing it."""
        return _environment().parse(self.source)

    @property
    def scripts(self) -> tuple[str, ...]:
        """The examples that it names."""
        named = ("record", "variants", "figures", "compare")
        texts = [text for function, call in _calls(self.source) if function in named for text in call]
        return tuple(dict.fromkeys(text for text in texts if split_name(text)[0].endswith(".py")))

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Examples that it compares by name."""
        return tuple(call for function, call in _calls(self.source) if function == "compare" and len(call) == 2)

    def render(self, place: Place) -> Rendered:
        """Return the template's text as Markdown."""
        return Rendered(markdown=formats.unbroken(fill(self.tree(), scope(place), place)))


@cache
def _calls(source: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each call in a template: the function's name and the constant texts it is given.

    Raises:
        FenceError: if the template's syntax is wrong, or it uses an unknown filter.
    """
    try:
        tree = _environment().parse(source)
        _environment().compile(_environment().parse(source))  # finds unknown filters
    except TemplateSyntaxError as error:
        raise FenceError(f"the template is wrong: {error.message}", line=error.lineno) from None
    return tuple(
        (
            call.node.name,
            tuple(arg.value for arg in call.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str)),
        )
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name)
    )


def fill(tree: nodes.Template, values: Mapping[str, Any], place: Place) -> str:
    """Return a template's text. Raises FenceError with the line of the template for whatever is wrong in it."""
    assigned = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}  # perhaps in one branch only
    for name in sorted(meta.find_undeclared_variables(tree) - {*values, *_environment().globals} - assigned):
        line = next(node.lineno for node in tree.find_all(nodes.Name) if node.name == name)
        raise FenceError(f"{name!r} is undefined{did_you_mean(name, list(values))}", line=line)
    try:
        return _environment().from_string(tree).render(values)
    except (RecordError, ScriptError, StoreError, FenceError):
        raise
    except Exception as error:
        raise _explained(error, place) from error


def scope(place: Place) -> dict[str, Any]:
    """Return the names that a template on that page can use."""
    build = place.build

    def record(name: str) -> Measured:
        return Measured(build.record(name))

    def variants(name: str) -> dict[str, Measured]:
        return {found.script.variant: record(found.script.name) for found in build.variants(name)}

    def figures(name: str, file: str, unit: str = "") -> Any:
        """Return the file's numbers; with a unit, each number is a figure that prints with it and is drawn in it."""
        found = build.record(name)
        if unit not in ("", *UNITS):
            raise FenceError(f"unknown unit {unit!r}{did_you_mean(unit, list(UNITS))}")
        prints = UNITS[unit].text if unit else formats.number
        return named(found.figures(file, whole=bool(unit)), f"{name}, {file}", made_on(found), prints)

    def compare(base: str, other: str) -> Compared:
        for name in (base, other):
            must_be_timed(place.outcome(name))
        comparison = build.compare(base, other)
        claim(comparison, place)
        return Compared.of(comparison)

    def ratio(base: Figure, other: Figure) -> Compared:
        return _compared(base, other, place)

    def dots(rows: Mapping[str, Figure], title: str, log: bool = False) -> str:
        return drawn_dots(rows, title, log, place)

    def curve(series: Mapping[str, Points], title: str, x: str, log: str = "") -> str:
        return drawn_curve(series, title, x, log, place)

    names = {"record": record, "variants": variants, "figures": figures, "compare": compare, "ratio": ratio}
    names |= {"dots": dots, "curve": curve}
    return {**names, "build": build, "machine": environment(), "table": formats.table, **_page_module(place)}


def _compared(base: Figure, other: Figure, place: Place) -> Compared:
    """Return two figures compared, as a claim."""
    found = statistics.ratio(base, other)
    reason = "" if found else reason_against(base, other)
    place.claim(base.name, other.name, found, reason=reason, machine=other.machine)
    return Compared(base, other, found, reason)


def _page_module(place: Place) -> dict[str, ModuleType]:
    """Return the page's module, loaded from its file as it is now, by its name; nothing where there is none."""
    path = place.build.project.docs / place.page
    path = path.with_name(f"{path.stem.replace('-', '_')}.py")
    if not place.page or not path.is_file():
        return {}
    module = ModuleType(f"page_{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses look their module up
    try:
        exec(compile(path.read_text(encoding="utf-8"), path, "exec"), module.__dict__)
    except Exception as error:
        raise _explained(error, place) from error
    return {path.stem: module}


def _explained(error: Exception, place: Place) -> FenceError:
    """Return an exception as an error of the fence: on which line, and where in the page's module."""
    frames = traceback.extract_tb(error.__traceback__)
    line = next((frame.lineno for frame in reversed(frames) if frame.filename == "<template>"), 0)
    docs = place.build.project.docs
    if isinstance(error, SyntaxError):
        where = f"{place.build.project.shown(Path(error.filename or ''))}:{error.lineno}: "
    else:
        inside = [frame for frame in frames if Path(frame.filename).is_relative_to(docs)]
        where = f"{place.build.project.shown(Path(inside[-1].filename))}:{inside[-1].lineno}: " if inside else ""
    kind, said = f"{type(error).__name__}: ", str(error)
    if isinstance(error, UndefinedError):
        kind = ""
    elif isinstance(error, SyntaxError):
        said = error.msg  # without its file and line, which are told already
    elif isinstance(error, KeyError) and " " in str(error.args[0] if error.args else ""):
        kind, said = "", error.args[0]  # a sentence, not a key
    return FenceError(f"{where}{kind}{said}", line=line or 0)


class _Undefined(StrictUndefined):
    """An undefined name or attribute, which is an error wherever it is used."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, Measured):
            known = [name for name in dir(self._undefined_obj) if not name.startswith("_")]
            name = str(self._undefined_name)
            return f"a record has no {name!r}{did_you_mean(name, known)}"
        return super()._undefined_message


@cache
def _environment() -> Environment:
    """Return the environment of the templates. They make Markdown, so nothing is escaped."""
    found = Environment(undefined=_Undefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)
    found.filters.update({name: getattr(formats, name) for name in FILTERS})
    return found
