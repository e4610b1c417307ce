"""The ledger: each item of the five articles that the guide grew from, and where the guide deals with it.

`docs/about/coverage.yml` holds the items; `docs/about/coverage.md` shows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import yaml

from guide.pages import Place, link, nearest, places, title
from measured.fences import current_build
from measured.project import Project
from measured.suggest import did_you_mean

FILE = "about/coverage.yml"
"""Below docs/."""

ARTICLES = {"S0": 37, "S1": 28, "S2": 30, "S3": 41, "S4": 48}
"""Number of items of each article. They are numbered from 1: `S0-1`."""

FLAGS = {"ok": "Fine", "W": "Wrong", "O": "Outdated", "U": "Unmeasured", "I": "Incomplete", "X": "No proof"}
"""Values of `flag` in words. `ok` excludes the others, which can be combined: `OI`."""

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
    return [f"{article}-{number + 1}" for article, count in ARTICLES.items() for number in range(count)]


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


def summary() -> tuple[int, Counter[str]]:
    """Return the number of items, and of items with each flag."""
    items = read(current_build().project)
    return len(items), counts(items)


def article(name: str) -> str:
    """Return the items of an article (`S0`) as Markdown: an overview, then a definition list."""
    project = current_build().project
    items, shown_at = [item for item in read(project) if item.id.startswith(f"{name}-")], places(project)
    return "\n\n".join([overview(items), *(card(item, project, shown_at) for item in items)])


def overview(items: list[Item]) -> str:
    """Return a sentence with the number of items, and links to the wrong ones."""
    wrong = ", ".join(f"[{item.id}](#{item.anchor})" for item in items if "W" in item.flags)
    return f"{len(items)} items, {counts(items)['ok']} of them fine. {f'Wrong: {wrong}' if wrong else 'None is wrong.'}"


def card(item: Item, project: Project, shown_at: Mapping[str, list[Place]]) -> str:
    """Return an item as an entry of a Markdown definition list, with an id to link to."""
    label = f"**{item.label}.** " if item.label else ""
    page = f"[{title(project, item.place.page)}]({link(item.place)})"
    proof = f" · [`{item.run}`]({link(nearest(shown_at.get(item.run, []), item.place))})" if item.run else ""
    return (
        f"[{item.id}](#{item.anchor}) **{item.what}** {{: #{item.anchor} }}\n"
        f":   {label}{item.verdict}<br>{item.kind.capitalize()} · {page}{proof}"
    )
