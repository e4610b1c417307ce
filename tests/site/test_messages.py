"""The index of messages: a box shows the entries that a traceback contains, and the search finds each of them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .test_search import TRACEBACK, asking, empty, paste

__all__ = ["asking"]  # a fixture

MESSAGES = [
    line.split("\t")
    for line in Path(__file__).with_name("messages.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
"""What somebody pastes, and the addresses that may be the first result's."""

PASTED = f"""{TRACEBACK}multiprocessing.pool.MaybeEncodingError: Error sending result: '<generator object rows>'.
Reason: 'TypeError("cannot pickle 'generator' object")'
"""


@pytest.fixture
def index(page: Page) -> Page:
    page.goto("wrong/")
    return page


def test_of_a_pasted_traceback_the_entries_that_it_contains_are_shown(index: Page):
    every = index.locator("article dt").count()
    index.locator(".measured-paste textarea").fill(PASTED)
    expect(index.locator(".measured-paste output")).to_contain_text(" of ")
    shown = index.locator("article dt:visible")
    assert 1 <= shown.count() < every / 4
    expect(shown.filter(has_text="MaybeEncodingError").first).to_be_visible()
    index.reload()
    expect(index.locator("article dt:visible").filter(has_text="MaybeEncodingError").first).to_be_visible()


def test_few_words_show_the_entries_that_hold_them(index: Page):
    index.locator(".measured-paste textarea").fill("leaked semaphore")
    expect(index.locator("article dt:visible")).to_have_count(1)


def test_what_no_entry_contains_hides_none(index: Page):
    every = index.locator("article dt").count()
    index.locator(".measured-paste textarea").fill("a sentence about the weather, unlike any traceback")
    expect(index.locator(".measured-paste output")).to_contain_text("No message")
    expect(index.locator("article dt:visible")).to_have_count(every)


@pytest.mark.parametrize(("message", "places"), MESSAGES, ids=[message[-60:] for message, _ in MESSAGES])
def test_the_search_leads_to_the_entry_of_a_message(asking: Page, message: str, places: str):
    empty(asking)
    paste(asking, message)
    first = asking.locator(".md-search-result__item").first.locator(":scope > a").first
    assert first.evaluate("link => link.pathname.slice(1) + link.hash") in places.split()


def test_every_message_has_its_entry(site: Path):
    ids = {
        page.parent.relative_to(site).as_posix() + "/" + f"#{name}"
        for page in site.rglob("index.html")
        for name in re.findall(r'\sid="([^"]+)"', page.read_text(encoding="utf-8"))
    }
    assert {place for _, places in MESSAGES for place in places.split() if "#" in place} <= ids
    entries = re.findall(r'<dt id="([^"]+)"', (site / "wrong" / "index.html").read_text(encoding="utf-8"))
    assert len(entries) >= 100
    named = {place.partition("#")[2] for _, places in MESSAGES for place in places.split()}
    assert len(named) > 80
