"""The ledger in the built site: each item is there, and its links lead to headings that exist."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guide.ledger import ARTICLES, Item, read
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


def test_every_item_is_on_the_page_with_its_own_anchor(ids: dict[str, set[str]], site: Path):
    items = read(PROJECT)
    assert {item.anchor for item in items} <= ids["about/coverage/"]
    text = (site / "about" / "coverage" / "index.html").read_text(encoding="utf-8")
    assert text.count("<dt>") == len(items)


def items_shown(page: Page) -> list[str]:
    """Return the ids of the items that can be seen."""
    shown = page.locator(".measured-ledger > [data-item]").filter(visible=True)
    ids: list[str] = shown.evaluate_all("items => items.map(item => item.id)")
    return ids


def with_flag(letter: str) -> set[str]:
    return {item.anchor for item in read(PROJECT) if letter in item.flags}


def test_the_ledger_opens_on_what_is_wrong(page: Page):
    page.goto("about/coverage/")
    assert set(items_shown(page)) == with_flag("W")


def test_a_flag_chosen_by_keyboard_is_in_the_address_and_survives_reload_and_back(page: Page):
    page.goto("about/coverage/")
    page.get_by_role("button", name="Unmeasured").focus()
    page.keyboard.press("Enter")
    assert set(items_shown(page)) == with_flag("U")
    expect(page).to_have_url(re.compile(r"\?show=U$"))
    page.reload()
    assert set(items_shown(page)) == with_flag("U")
    page.locator(".measured-ledger dd a").filter(visible=True).first.click()
    page.wait_for_url(lambda address: "/coverage/" not in address)
    page.go_back()
    assert set(items_shown(page)) == with_flag("U")


def test_words_find_items_among_the_right_ones_too(page: Page):
    page.goto("about/coverage/?show=all&filter=gil")
    expected = {item.anchor for item in read(PROJECT) if "gil" in f"{item.what} {item.verdict}".lower()}
    assert expected <= set(items_shown(page))
    expect(page.get_by_label("Filter")).to_have_value("gil")


def test_a_link_to_an_item_shows_it_whatever_the_filter(page: Page):
    right = next(item for item in read(PROJECT) if not item.flags)
    page.goto(f"about/coverage/#{right.anchor}")
    expect(page.locator(f"#{right.anchor}")).to_be_in_viewport()


def test_each_article_is_linked_or_said_to_have_no_address(page: Page):
    page.goto("about/coverage/")
    for name, article in ARTICLES.items():
        about = page.locator("section", has=page.locator(f"#{name.lower()}")).locator("> p")
        if article.address:
            expect(about.get_by_role("link", name="Read the article")).to_have_attribute("href", article.address)
        else:
            expect(about).to_contain_text("no public address")


def test_the_data_is_there_to_download(site: Path):
    assert (site / "about" / "coverage.yml").is_file()
