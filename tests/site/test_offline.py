"""The site read from a folder, without a server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import SCREEN


@pytest.fixture
def folder(browser: Browser, site: Path) -> Iterator[Page]:
    """A tab that shows the home page's file. That a page complains, or asks for more than files, is a failure."""
    context = browser.new_context(viewport=SCREEN, color_scheme="light")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda told: wrong.append(f"{page.url}: {told.text}") if told.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None)
    page.goto((site / "index.html").as_uri())
    yield page
    context.close()
    assert wrong == []


def test_links_lead_to_the_files_of_pages(folder: Page, site: Path):
    folder.locator(".md-tabs").get_by_role("link", name="Guide").click()
    expect(folder).to_have_url((site / "guide/process/index.html").as_uri())
    expect(folder.locator("header .md-header__topic").last).to_contain_text("Process")


def test_next_and_previous_lead_through_the_guide_by_link_and_by_key(folder: Page, site: Path):
    folder.goto((site / "guide/process/index.html").as_uri())
    folder.get_by_role("link", name="Next: Start methods").click()
    expect(folder).to_have_url((site / "guide/start-methods/index.html").as_uri())
    folder.wait_for_load_state()
    folder.keyboard.press("p")
    expect(folder).to_have_url((site / "guide/process/index.html").as_uri())
    folder.wait_for_load_state()
    folder.keyboard.press("n")
    expect(folder).to_have_url((site / "guide/start-methods/index.html").as_uri())


def test_a_link_to_a_place_on_another_page_leads_there(folder: Page, site: Path):
    folder.goto((site / "wrong/index.html").as_uri())
    link = folder.locator("article a[href*='../'][href*='/#']").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(folder).to_have_url(re.compile(rf"^file:.*/index\.html#{anchor}$"))


def test_search_finds_the_producer_and_leads_there(folder: Page):
    folder.get_by_role("textbox", name="Search").click()
    folder.keyboard.type("producer")
    found = folder.locator(".md-search-result__item", has_text="Producers and consumers").first
    expect(found).to_be_visible(timeout=20_000)
    found.locator("a", has=folder.locator(".measured-found")).first.click()
    expect(folder).to_have_url(
        re.compile(r"^file:.*/guide/producer-consumer/index\.html\?h=\S*producer", re.IGNORECASE)
    )
    expect(folder.locator("article mark").first).to_be_visible(timeout=20_000)


def test_the_back_button_leads_back_to_the_results(folder: Page):
    folder.get_by_role("textbox", name="Search").click()
    folder.keyboard.type("producer")
    folder.locator(".md-search-result__item a").first.click()
    expect(folder).to_have_url(re.compile(r"^file:.*/index\.html\?h="))
    folder.go_back()
    expect(folder.get_by_role("textbox", name="Search")).to_have_value("producer")
    expect(folder.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)


def test_enter_opens_the_best_result(folder: Page):
    folder.keyboard.press("/")
    folder.keyboard.type("producer")
    expect(folder.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    folder.keyboard.press("Enter")
    expect(folder).to_have_url(re.compile(r"^file:.*/index\.html\?h=\S*producer"))


def test_the_palette_is_remembered_on_the_next_page(folder: Page, site: Path):
    folder.locator("form[data-md-component=palette] label").filter(visible=True).click()
    folder.locator("form[data-md-component=palette] label").filter(visible=True).click()
    expect(folder.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    folder.goto((site / "guide/pool/index.html").as_uri())
    expect(folder.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
