"""The index of the search is heavier than a page: who does not search does not load it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

INDEX = re.compile(r"/search/search_index\.json$")


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The addresses of the index that the page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if INDEX.search(request.url) else None)
    return asked


def test_a_page_that_is_only_read_does_not_ask_for_it(page: Page, asked: list[str]):
    page.goto("guide/pool/", wait_until="networkidle")
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(500)
    assert asked == []


@pytest.mark.parametrize(
    "begin",
    [
        lambda page: page.get_by_role("textbox", name="Search").click(),
        lambda page: page.get_by_role("textbox", name="Search").focus(),
        lambda page: page.keyboard.press("/"),
        lambda page: page.keyboard.press("f"),
        lambda page: page.keyboard.press("s"),
    ],
    ids=["click", "focus", "slash", "f", "s"],
)
def test_who_begins_to_search_gets_it_once(page: Page, asked: list[str], begin: Callable[[Page], None]):
    page.goto("guide/pool/", wait_until="networkidle")
    begin(page)
    page.keyboard.type("producer")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    assert len(asked) == 1


def test_who_opens_the_search_on_a_phone_gets_it(page: Page, asked: list[str]):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("guide/pool/", wait_until="networkidle")
    page.locator("label.md-header__button[for=__search]").click()
    page.keyboard.type("producer")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    assert len(asked) == 1


@pytest.mark.parametrize("asking", ["?q=producer", "guide/pool/?h=chunksize"], ids=["a search", "words to mark"])
def test_an_address_that_needs_it_gets_it(page: Page, asked: list[str], asking: str):
    page.goto(asking)
    expect(page.locator(".md-search-result__item, article mark").first).to_be_visible(timeout=20_000)
    assert len(asked) == 1
