"""The ledger: what the guide makes of each item of the five articles that it grew from.

`docs/about/coverage.yml` holds the items, `docs/about/coverage.md` shows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

import yaml

from guide.pages import link, shown_at, stands, title
from measured.project import Project
from measured.suggest import did_you_mean

FILE = "docs/about/coverage.yml"

ARTICLES = {"S0": 37, "S1": 28, "S2": 30, "S3": 41, "S4": 48}
"""How many items each article has. They are numbered from 1: `S0-1`."""

FLAGS = {"ok": "Fine", "W": "Wrong", "O": "Outdated", "U": "Unmeasured", "I": "Incomplete", "X": "No proof"}
"""The letters of `flag`, in words. `ok` stands alone; of the others an item may have several: `OI`."""

LETTERS = "".join(letter for letter in FLAGS if letter != "ok")

KINDS = ("advice", "claim", "comparison", "definition", "example", "mistake", "question", "use case")


class LedgerError(Exception):
    """A ledger that does not hold. The message lists what is wrong, an item a line."""


@dataclass(frozen=True)
class Item:
    """One example, claim, question or piece of advice, and what is true of it."""

    id: str
    what: str
    kind: str
    flag: str
    at: str
    """The page that deals with it, and mostly a heading there: `guide/pool.md#chunks`."""
    verdict: str = ""
    run: str = ""
    """The example that proves it."""

    @property
    def flags(self) -> list[str]:
        """The letters, one by one; none for `ok`."""
        return [] if self.flag == "ok" else list(self.flag)

    @property
    def label(self) -> str:
        """The flags in words: `Wrong, unmeasured`."""
        return ", ".join(FLAGS[letter] for letter in self.flags).capitalize()

    @property
    def page(self) -> str:
        """The page that deals with it, without the heading."""
        return self.at.partition("#")[0]

    @property
    def anchor(self) -> str:
        """Where the item stands on the ledger's page."""
        return self.id.lower()


def raw() -> list[dict[str, Any]]:
    """The entries as they are written."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is not everywhere, and ten times as fast
    entries: list[dict[str, Any]] = yaml.load((Project.find().root / FILE).read_text(encoding="utf-8"), loader)
    return entries


def read() -> list[Item]:
    """The items, in their order.

    Raises:
        LedgerError: if something is missing, twice, unknown or leads nowhere.
    """
    entries = raw()
    if found := list(problems(entries)):
        raise LedgerError("\n".join([f"{FILE} does not hold:", *found]))
    return [Item(**entry) for entry in entries]


def expected() -> list[str]:
    """The ids of all items, in order."""
    return [f"{article}-{number + 1}" for article, count in ARTICLES.items() for number in range(count)]


def problems(entries: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong with the entries. Whether a heading exists is known only when the site is built."""
    ids = Counter(str(entry.get("id")) for entry in entries)
    yield from (f"{name}: missing" for name in expected() if name not in ids)
    yield from (f"{name}: no such item" for name in ids if name not in expected())
    yield from (f"{name}: {count} entries, one is expected" for name, count in ids.items() if count > 1)
    if not (set(ids) ^ set(expected())) and list(ids) != expected():
        yield "the entries are not in the order of their ids"
    root = Project.find().root
    examples = [path.relative_to(root / "examples").as_posix() for path in Project.find().example_paths()]
    for entry in entries:
        yield from (f"{entry.get('id')}: {problem}" for problem in _of_one(entry, examples))


def _of_one(entry: dict[str, Any], examples: list[str]) -> Iterator[str]:
    keys = {field.name for field in fields(Item)}
    needed = keys - {"verdict", "run"}
    yield from (f"unknown key {key!r}{did_you_mean(str(key), sorted(keys))}" for key in entry if key not in keys)
    yield from (f"no {key!r}" for key in sorted(needed) if not entry.get(key))
    if not all(isinstance(entry.get(key, ""), str) for key in keys):
        yield "each value is to be text"
    elif needed <= set(entry):
        yield from _of_values(Item(**{key: value for key, value in entry.items() if key in keys}), examples)


def _of_values(item: Item, examples: list[str]) -> Iterator[str]:
    if len(set(item.flags)) < len(item.flags) or not set(item.flags) <= set(FLAGS):
        yield f"flag {item.flag!r}, expected 'ok' or letters of {LETTERS!r}"
    if item.kind not in KINDS:
        yield f"kind {item.kind!r}, expected one of {', '.join(KINDS)}"
    if item.flag != "ok" and not item.verdict:
        yield "it is flagged, but does not say what is true"
    if item.flag != "ok" and not item.run:
        yield "it is flagged, but no run proves what is true"
    if item.run and item.run not in examples:
        yield f"there is no example {item.run!r}{did_you_mean(item.run, examples)}"
    if not (Project.find().docs / item.page).is_file():
        yield f"there is no page {item.page!r}"


def counts(items: Iterable[Item]) -> Counter[str]:
    """How many of the items have each flag; `ok` counts those that have none."""
    return Counter(letter for item in items for letter in item.flags or ["ok"])


def cards(items: Iterable[Item]) -> str:
    """The items as a Markdown definition list, each with a heading to link to: it reads as well on a phone."""
    places = shown_at()
    return "\n\n".join(_card(item, places) for item in items)


def overview(items: Iterable[Item]) -> str:
    """How many items there are, how many are fine, and links to those that are wrong."""
    items = list(items)
    wrong = ", ".join(f"[{item.id}](#{item.anchor})" for item in items if "W" in item.flags)
    return f"{len(items)} items, {counts(items)['ok']} of them fine. {f'Wrong: {wrong}' if wrong else 'None is wrong.'}"


def _card(item: Item, places: dict[str, list[str]]) -> str:
    label = f"**{item.label}.** " if item.label else ""
    place = f"[{title(item.page)}]({link(item.at)})"
    proof = f" · [`{item.run}`]({link(stands(item.run, places, near=item.at))})" if item.run else ""
    return (
        f"[{item.id}](#{item.anchor}) **{item.what}** {{: #{item.anchor} }}\n"
        f":   {label}{item.verdict}<br>{item.kind.capitalize()} · {place}{proof}"
    )
