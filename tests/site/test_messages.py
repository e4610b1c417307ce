"""The index of messages: a box shows the entries that a traceback contains, and the search finds each of them."""

import pytest
from playwright.sync_api import Page, expect

from .test_search import TRACEBACK

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
    expect(shown.filter(has_text="MaybeEncodingError")).to_be_visible()
    index.reload()
    expect(index.locator("article dt:visible").filter(has_text="MaybeEncodingError")).to_be_visible()


def test_few_words_show_the_entries_that_hold_them(index: Page):
    index.locator(".measured-paste textarea").fill("leaked semaphore")
    expect(index.locator("article dt:visible")).to_have_count(1)


def test_what_no_entry_contains_hides_none(index: Page):
    every = index.locator("article dt").count()
    index.locator(".measured-paste textarea").fill("a sentence about the weather, unlike any traceback")
    expect(index.locator(".measured-paste output")).to_contain_text("No message")
    expect(index.locator("article dt:visible")).to_have_count(every)
