"""What all fences share: their interface, their errors, the place on a page, and checks of a YAML body."""

from __future__ import annotations

import posixpath
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Self

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from measured import formats
from measured.build import Build, Claim
from measured.schedule import Outcome
from measured.statistics import Ratio
from measured.suggest import did_you_mean

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C is faster, but not everywhere."""


class FenceError(Exception):
    """A fence that can't be rendered: what is wrong, what was expected, what to do, and on which line of its body."""

    def __init__(self, problem: str, *, expected: str = "", remedy: str = "", line: int = 0) -> None:
        """Record each part; the line is one of the body, counted from 1, or 0 for the fence as a whole."""
        self.problem, self.expected, self.remedy, self.line = problem, expected, remedy, line
        more = [("expected", expected), ("to do", remedy)]
        super().__init__("\n".join([problem, *(f"  {name}: {text}" for name, text in more if text)]))


@dataclass(frozen=True)
class Place:
    """Where a fence is rendered: in which build, on which page."""

    build: Build
    page: str = ""
    """Path of the page below the pages' folder (`guide/pool.md`); empty where it is unknown."""
    line: int = 0
    """Line of the fence's opening on the page, counted from 1; 0 where it is unknown."""
    heading: str = ""
    """Text of the heading above the fence."""
    stated: str = ""
    """Interpreter and machine that another unit of the page names; empty for none."""

    site: str = ""
    """Name and address of the site, as a citation gives them: `Guide, https://…/`; empty where they are unknown."""
    from_source: bool = False
    """Whether the builder takes links in HTML as relative to the page's source, and not to its address: Zensical."""

    @property
    def folder(self) -> str:
        """Folder of the page in the site: `guide/pool/`; empty for the top."""
        page = re.sub(r"(^|(?<=/))index$", "", re.sub(r"\.(md|ipynb)$", "", self.page))
        return f"{page}/".replace("//", "/").lstrip("/")

    @property
    def top(self) -> str:
        """Relative address of the top of the site: `../../`."""
        return "../" * (self.page if self.from_source else self.folder).count("/")

    def address(self, file: str) -> str:
        """Return the address of a file in the page's folder, for a link on the page."""
        return file if not self.from_source else self.folder.removeprefix(f"{posixpath.dirname(self.page)}/") + file

    def shown(self, line: int = 0) -> str:
        """Return the place as messages show it: `docs/guide/pool.md:12`. `line` is one of the fence's body."""
        if not self.page:
            return "a page"
        page = self.build.project.shown(self.build.project.docs / self.page)
        return f"{page}:{self.line + line}" if self.line else page

    def link(self, text: str, address: str) -> Markup:
        """Return a text as a link to an address below the top of the site; without a link if the address is empty."""
        here = "" if "://" in address else self.top
        return Markup('<a href="{}{}">{}</a>').format(here, address, text) if address else escape(text)

    def outcome(self, name: str) -> Outcome:
        """Return the outcome of an example whose record can be shown. Raises as `Build.record` does."""
        self.build.record(name)
        return self.build.outcome(name)

    def claim(self, base: str, other: str, ratio: Ratio | None, *, reason: str, machine: str) -> None:
        """Add to the build what a comparison on this page came to; without a ratio, the reason why there is none."""
        self.build.claim(
            Claim(
                page=self.page,
                line=self.line,
                heading=self.heading,
                base=base,
                other=other,
                rounds=ratio.n if ratio else 0,
                ratio=ratio.median if ratio else None,
                interval=(ratio.low, ratio.high) if ratio else None,
                verdict=str(ratio.verdict) if ratio else "none",
                reason=reason,
                machine=machine,
            )
        )


@dataclass(frozen=True)
class Rendered:
    """A fence as it appears: HTML, or Markdown that is rendered with the page's extensions."""

    html: str = ""
    markdown: str = ""
    source: str = ""
    """Python source to highlight above the HTML."""
    title: str = ""
    """Path of the script, above the source."""
    whole: str = ""
    """The whole script where `source` is a part of it."""
    marked: tuple[int, ...] = ()
    """Lines of `source` that stand out, counted from 1."""
    sides: tuple[tuple[str, Rendered], ...] = ()
    """Units to be shown side by side, each with its heading; nothing of the above then."""


class Fence(ABC):
    """A fence of a page, parsed. Its module has the fence's name and is found by the registry."""

    name: ClassVar[str]
    """First word of the info line."""

    @classmethod
    @abstractmethod
    def parse(cls, body: str) -> Self:
        """Return the fence with that body. Raises FenceError if it is not of the fence's form."""

    @property
    @abstractmethod
    def scripts(self) -> tuple[str, ...]:
        """Names of the examples it shows, as far as its text tells."""

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Names of examples that it compares with each other."""
        return ()

    @abstractmethod
    def render(self, place: Place) -> Rendered:
        """Return the fence as it appears. Raises FenceError, RecordError, ScriptError or StoreError."""


class _Loader(LOADER):  # type: ignore[misc]  # its base is chosen at run time
    """Refuses a key that is there twice: the later one would replace the earlier one in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        for key, _ in node.value:
            if keys.count(key.value) > 1:
                problem = f"{key.value!r} is there twice"
                raise yaml.constructor.ConstructorError(problem=problem, problem_mark=key.start_mark)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def parsed_yaml(body: str) -> Any:
    """Return a body's text or mapping; raise FenceError for anything else."""
    try:
        data = yaml.load(body, _Loader)
    except (yaml.YAMLError, ValueError) as error:  # a date that doesn't exist
        mark = getattr(error, "problem_mark", None)
        raise FenceError(
            f"the body is not YAML: {getattr(error, 'problem', None) or error}", line=mark.line + 1 if mark else 0
        ) from None
    if not isinstance(data, str | dict):
        raise FenceError(f"the body is {body.strip()!r}", expected="a path or a mapping")
    return data


def only_keys(
    data: Any, *, required: tuple[str, ...], optional: tuple[str, ...] = (), lists: tuple[str, ...] = ()
) -> Mapping[str, Any]:
    """Return a mapping of texts that has all required keys and no unknown one; else raise FenceError.

    A key of `lists` has a text with commas, or a list of texts; either becomes a tuple, empty where the key is missing.
    """
    known = [*required, *optional, *lists]
    if not isinstance(data, dict):
        raise FenceError(f"the body is {data!r}", expected=f"the keys {', '.join(known)}")
    for key, value in data.items():
        if key not in known:
            raise FenceError(f"unknown key {key!r}{did_you_mean(str(key), known)}")
        for item in value if key in lists and isinstance(value, list) else [value]:
            if not isinstance(item, str):
                raise FenceError(f"{key}: expected a string, got {item!r}")
    if missing := [key for key in required if key not in data]:
        raise FenceError(f"the key {missing[0]!r} is missing", expected=", ".join(known))
    return {**data, **{key: _texts(key, data[key]) if key in data else () for key in lists}}


def _texts(key: str, value: str | list[str]) -> tuple[str, ...]:
    texts = tuple(text.strip() for text in (value.split(",") if isinstance(value, str) else value))
    if not all(texts):
        raise FenceError(f"{key}: a text is empty", expected="texts with commas between, or a list of them")
    return texts


def line_of(key: str, body: str) -> int:
    """Return the line of a YAML body on which a key stands, counted from 1; 0 where it is on none."""
    return next((i for i, line in enumerate(body.splitlines(), 1) if line.startswith(f"{key}:")), 0)


def template(name: str, /, **values: object) -> Markup:
    """Return a template of the folder `templates`, rendered; text is escaped."""
    return Markup(_templates().get_template(f"{name}.html").render(**values))


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("measured.fences"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update({name: getattr(formats, name) for name in ("seconds", "size", "times", "day")})
    return environment
