"""The ledger in the built site: each item is there, and its links lead to headings that exist."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from guide.ledger import Item, read
from guide.pages import Place, nearest, places
from measured.project import Project

from .conftest import ROOT

PROJECT = Project.find(ROOT)


@pytest.fixture(scope="module")
def ids(site: Path) -> dict[str, set[str]]:
    """The ids of the elements of every page, by its address."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): set(
            re.findall(r'<[^>]*\sid="([^"]+)"', path.read_text(encoding="utf-8"))
        )
        for path in site.rglob("index.html")
    }


@cache
def shown_at() -> Mapping[str, list[Place]]:
    """Return the places of all examples: the pages are read once, not for each item."""
    return places(PROJECT)


def dead(item: Item, ids: dict[str, set[str]]) -> Iterator[str]:
    """Yield the links of an item that lead nowhere."""
    for place in (item.place, nearest(shown_at().get(item.run, []), item.place)):
        page, _, heading = place.address.partition("#")
        if page not in ids or (heading and heading not in ids[page]):
            yield place.address


def test_every_item_leads_to_a_heading_that_exists(ids: dict[str, set[str]]):
    assert {item.id: found for item in read(PROJECT) if (found := list(dead(item, ids)))} == {}


def test_a_dead_anchor_is_found(ids: dict[str, set[str]]):
    item = Item("S0-1", "A claim", "claim", "W", "guide/pool.md#junks", "It is not.", "pool/chunks.py")
    assert list(dead(item, ids)) == ["guide/pool/#junks"]


def test_every_item_stands_on_the_page_with_an_anchor_of_its_own(ids: dict[str, set[str]], site: Path):
    assert {item.anchor for item in read(PROJECT)} <= ids["about/coverage/"]
    text = (site / "about" / "coverage" / "index.html").read_text(encoding="utf-8")
    assert "items, " not in "".join(re.findall("<dt.*?</dt>", text))
    assert text.count("<dt id=") == len(read(PROJECT))


def test_the_data_is_there_to_download(site: Path):
    assert (site / "about" / "coverage.yml").is_file()
