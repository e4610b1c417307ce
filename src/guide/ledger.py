"""The ledger: each item of the five articles that the guide grew from, and where the guide deals with it.

`docs/about/coverage.yml` holds the items; `docs/about/coverage.md` shows them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

import yaml

from guide.pages import Place, link, nearest, places, title
from measured.fences import current_build
from measured.formats import table
from measured.project import Project
from measured.suggest import did_you_mean

FILE = "about/coverage.yml"
"""Below docs/."""


class Article(NamedTuple):
    """A public article. Its items are numbered from 1: `S0-1`."""

    title: str
    source: str
    items: int
    address: str = ""
    """Where it can be read, if that is known: title and text there were compared with the items."""


ARTICLES = {
    "S0": Article(
        "Boosting Python Performance with Multiprocessing: A Practical Guide",
        "a blog article of October 2023",
        37,
        "https://github.com/ambicuity/Tech-Blog/blob/0316d7828a83f44f8f894e8acc5063db2d5f6302"
        "/_posts/2023-10-27-boosting-python-performance-with-multiprocessing-a-practical-guide.md",
    ),
    "S1": Article("Multiprocessing in Python", "a blog article", 28),
    "S2": Article("Multiprocessing Library Guide", "an article by FavTutor of October 2023", 30),
    "S3": Article("A Complete Guide for Developers", "an article", 41),
    "S4": Article("Multiprocessing in Python", "a page of documentation", 48),
}

FLAGS = {"W": "Wrong", "O": "Outdated", "U": "Unmeasured", "I": "Incomplete", "X": "No proof", "ok": "Right"}
"""Values of `flag` in words. `ok` excludes the others, which can be combined: `OI`."""

MEANING = {
    "W": "A run or Python's documentation contradicts it.",
    "O": "It was right once, until a newer version of Python changed it.",
    "U": "It claims a gain or a cost without a number, or with an invented one.",
    "I": "It leaves out something you need to know, or misleads.",
    "X": "An example that can't show what it claims, such as a sleep that stands for work.",
    "ok": "It is right.",
}

LETTERS = "".join(letter for letter in FLAGS if letter != "ok")

KINDS = ("advice", "claim", "comparison", "definition", "example", "mistake", "question", "use case")


class LedgerError(Exception):
    """An invalid ledger. The message has a line for each problem."""


@dataclass(frozen=True)
class Item:
    """An example, claim, question or piece of advice, and the truth about it."""

    id: str
    what: str
    kind: str
    flag: str
    at: str
    """The page that deals with it, usually with a heading: `guide/pool.md#chunks`."""
    verdict: str = ""
    run: str = ""
    """The example that proves the verdict."""

    @property
    def flags(self) -> list[str]:
        """Return the letters, one by one; none for `ok`."""
        return [] if self.flag == "ok" else list(self.flag)

    @property
    def label(self) -> str:
        """Return the flags in words: `Wrong, unmeasured`."""
        return ", ".join(FLAGS[letter] for letter in self.flags).capitalize()

    @property
    def place(self) -> Place:
        """Return the place that deals with it."""
        return Place.parse(self.at)

    @property
    def anchor(self) -> str:
        """Return its id on the ledger's page."""
        return self.id.lower()


def read(project: Project) -> list[Item]:
    """Return the items in their order.

    Raises:
        LedgerError: if an item is missing, repeated, unknown or leads nowhere.
    """
    return list(_read(project, (project.docs / FILE).read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def _read(project: Project, text: str) -> tuple[Item, ...]:
    """Read the file's text once a build: each article's section asks for it."""
    entries = entries_of(text)
    if found := list(problems(entries, project)):
        raise LedgerError("\n".join([f"{FILE} is invalid:", *found]))
    return tuple(Item(**entry) for entry in entries)


def entries_of(text: str) -> list[dict[str, Any]]:
    """Return the entries of the file's text, unchecked."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, but not everywhere
    entries: list[dict[str, Any]] = yaml.load(text, loader)
    return entries


def expected() -> list[str]:
    """Return the ids of all items, in order."""
    return [f"{name}-{number + 1}" for name, article in ARTICLES.items() for number in range(article.items)]


def problems(entries: list[dict[str, Any]], project: Project) -> Iterator[str]:
    """Yield the problems of the entries. Whether a heading exists is known only when the site is built."""
    ids = Counter(str(entry.get("id")) for entry in entries)
    yield from (f"{name}: missing" for name in expected() if name not in ids)
    yield from (f"{name}: no such item" for name in ids if name not in expected())
    yield from (f"{name}: {count} entries, expected one" for name, count in ids.items() if count > 1)
    if not (set(ids) ^ set(expected())) and list(ids) != expected():
        yield "the entries are not in the order of their ids"
    examples = [path.relative_to(project.examples).as_posix() for path in project.example_paths()]
    for entry in entries:
        yield from (f"{entry.get('id')}: {problem}" for problem in _entry_problems(entry, examples, project))


def _entry_problems(entry: dict[str, Any], examples: list[str], project: Project) -> Iterator[str]:
    keys = {field.name for field in fields(Item)}
    needed = keys - {"verdict", "run"}
    yield from (f"unknown key {key!r}{did_you_mean(str(key), sorted(keys))}" for key in entry if key not in keys)
    yield from (f"no {key!r}" for key in sorted(needed) if not entry.get(key))
    if not all(isinstance(entry.get(key, ""), str) for key in keys):
        yield "every value must be text"
    elif needed <= set(entry):
        yield from _item_problems(Item(**{key: entry[key] for key in entry if key in keys}), examples, project)


def _item_problems(item: Item, examples: list[str], project: Project) -> Iterator[str]:
    if len(set(item.flags)) < len(item.flags) or not set(item.flags) <= set(FLAGS):
        yield f"flag {item.flag!r}, expected 'ok' or letters of {LETTERS!r}"
    if item.kind not in KINDS:
        yield f"kind {item.kind!r}, expected one of {', '.join(KINDS)}"
    if item.flag != "ok" and not item.verdict:
        yield "flagged, but without a verdict"
    if item.flag != "ok" and not item.run:
        yield "flagged, but without a run that proves the verdict"
    if item.run and item.run not in examples:
        yield f"there is no example {item.run!r}{did_you_mean(item.run, examples)}"
    if not (project.docs / item.place.page).is_file():
        yield f"there is no page {item.place.page!r}"


def counts(items: Iterable[Item]) -> Counter[str]:
    """Return the number of items with each flag; `ok` counts items without one."""
    return Counter(letter for item in items for letter in item.flags or ["ok"])


def ledger() -> str:
    """Return the whole ledger as Markdown: the place of the filter, the articles, and the meaning of the flags."""
    project = current_build().project
    items, shown_at = read(project), places(project)
    found = counts(items)
    kinds = json.dumps([(flag, FLAGS[flag]) for flag in FLAGS])
    parts = [
        f"Of {len(items)} items, {found['ok']} are right and {found['W']} are wrong. The others are "
        "[outdated, unmeasured, incomplete or prove nothing](#flags).",
        f'<div class="measured-filter" data-show="W" data-kinds=\'{kinds}\' data-hint="a word, such as GIL"></div>',
    ]
    for name, article in ARTICLES.items():
        own = [item for item in items if item.id.startswith(f"{name}-")]
        parts.append(section(name, article, own, project, shown_at))
    flags = ([FLAGS[flag], MEANING[flag], str(found[flag])] for flag in FLAGS)
    parts += ["## The meaning of the flags {: #flags }", table(["Flag", "Meaning", "Items:"], flags)]
    return "\n\n".join(parts)


def section(
    name: str, article: Article, items: list[Item], project: Project, shown_at: Mapping[str, list[Place]]
) -> str:
    """Return an article's items as Markdown: wrong ones first, then other flagged ones, then the right ones, folded."""
    flagged = sorted((item for item in items if item.flags), key=lambda item: "W" not in item.flags)
    right = [item for item in items if not item.flags]
    listed = [listing(part, project, shown_at) for part in (flagged, right)]
    return f"""<section class="measured-filtered" markdown="1">

## {article.title}, {article.source} {{: #{name.lower()} }}

{len(items)} items, {counts(items)["W"]} of them wrong. {where(article)}

<div class="measured-they" aria-hidden="true"><span>They say</span><span>We found</span></div>

{listed[0]}

<details class="measured-folded"><summary>{len(right)} items are right</summary>{listed[1]}</details>

</section>"""


def where(article: Article) -> str:
    """Return a sentence, in Markdown, about where an article can be read."""
    if article.address:
        return f"[Read the article]({article.address})."
    return "We worked from a copy of the text and found no public address for it."


def listing(items: Iterable[Item], project: Project, shown_at: Mapping[str, list[Place]]) -> str:
    """Return items as an HTML definition list: the article's statement, and the guide's finding."""
    return f'<dl class="measured-ledger">{"".join(_entry(item, project, shown_at) for item in items)}</dl>'


def _entry(item: Item, project: Project, shown_at: Mapping[str, list[Place]]) -> str:
    page = f'<a href="{link(item.place)}">{escape(title(project, item.place.page))}</a>'
    proof = (
        f' · <a href="{link(nearest(shown_at.get(item.run, []), item.place))}"><code>{item.run}</code></a>'
        if item.run
        else ""
    )
    flags = item.label or FLAGS["ok"]
    return (
        f'<div id="{item.anchor}" data-item="{item.kind}" data-kinds="{" ".join(item.flags or ["ok"])}">'
        f'<dt><a href="#{item.anchor}">{item.id}</a> <strong>{flags}</strong> {_inline(item.what)}</dt>'
        f"<dd>{_inline(item.verdict)} <small>{item.kind.capitalize()} · {page}{proof}</small></dd></div>"
    )


def _inline(text: str) -> str:
    """Return text as HTML, with code between backticks."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))
