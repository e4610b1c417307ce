"""Small things that cost a reader in a hurry time, each of which was wrong once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE
from .test_search import begin, results, write

COLUMNS = 44
"""Of code in half the width of a page."""


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A tab on a phone."""
    context = browser.new_context(viewport=PHONE, base_url=address, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_a_title_of_one_line_takes_one_line_on_a_phone(phone: Page):
    phone.goto("about/use-it/")
    title = phone.get_by_role("heading", level=1)
    lines = "e => e.offsetHeight / parseFloat(getComputedStyle(e).lineHeight)"
    assert title.evaluate(lines) == pytest.approx(1, abs=0.2)


def test_the_first_screen_of_a_phone_has_the_whole_script(phone: Page):
    phone.goto("")
    code = phone.locator(".face-code .highlight pre").bounding_box()
    assert code
    assert code["y"] + code["height"] < PHONE["height"]


def test_the_icon_that_copies_hides_the_code_below_it(phone: Page):
    phone.goto("about/use-it/")
    icon = phone.locator(".md-code__nav").first
    expect(icon).to_be_visible()
    own, code = (
        icon.evaluate("e => getComputedStyle(e).backgroundColor"),
        phone.locator(".highlight pre > code").first.evaluate("e => getComputedStyle(e).backgroundColor"),
    )
    assert own == code


def test_code_stands_side_by_side_only_where_its_lines_fit(page: Page):
    page.goto("wrong/hangs/")
    beside = page.locator(".measured-beside")
    assert 0 < beside.count() < page.locator(".measured-sides").count()
    for code in page.locator(".measured-beside .measured-side > div pre > code").all_inner_texts():
        assert sum(len(line) > COLUMNS for line in code.splitlines()) <= 3
    first, second = (side.bounding_box() for side in beside.first.locator(".measured-side").all())
    assert first and second
    assert first["y"] == second["y"]


def test_a_comparison_leads_to_its_method(page: Page):
    page.goto("")
    page.locator(".measured-compare").get_by_role("link", name="Method").click()
    expect(page).to_have_url(re.compile(r"about/how-it-is-made/#"))


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("when to use multiprocessing", "start/which-tool/"),
        ("should i use multiprocessing or threading", "start/which-tool/"),
        ("is multiprocessing worth it", "start/which-tool/"),
        ("will multiprocessing help", "start/which-tool/"),
    ],
)
def test_who_asks_whether_to_use_it_finds_the_page_that_decides(page: Page, query: str, place: str):
    begin(page)
    write(page, query)
    found = [link.get_attribute("href") or "" for link in results(page).locator("a").all()[:6]]
    assert any(place in address for address in found)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("pool hangs", "wrong/hangs/"),
        ("leaked semaphore", "wrong/#leaked-semaphore"),
        ("docker bus error", "wrong/environments/#bus-error"),
        ("works in script not in notebook", "wrong/environments/#prompt"),
    ],
)
def test_two_words_about_a_failure_lead_to_its_entry_first(page: Page, query: str, place: str):
    begin(page)
    write(page, query)
    address = results(page).locator("a").first.get_attribute("href") or ""
    assert place in re.sub(r"[?]h=[^#]*", "", address)


def test_of_a_section_that_has_prose_no_docstring_is_shown(page: Page):
    begin(page)
    write(page, "BrokenProcessPool")
    for text in results(page).locator(".measured-found").all_inner_texts():
        assert '"""' not in text


def test_the_ledger_names_its_two_sides(page: Page):
    page.goto("about/coverage/")
    heads = page.locator(".measured-they").first
    expect(heads).to_contain_text("They say")
    they, found = (heads.locator("span").nth(n).bounding_box() for n in (0, 1))
    entry = page.locator(".measured-ledger > div:visible").first
    statement, finding = (entry.locator(part).bounding_box() for part in ("dt", "dd"))
    assert they and found and statement and finding
    assert (they["x"], found["x"]) == (statement["x"], finding["x"])
