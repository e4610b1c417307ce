"""Small things that cost a reader in a hurry time, each of which was wrong once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE
from .test_search import begin, results, write


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


@pytest.mark.parametrize(
    ("width", "columns"), [(390, []), (1220, [44]), (1280, [44, 50]), (1440, [44, 50, 60]), (1600, [44, 50, 60])]
)
def test_a_pair_stands_side_by_side_where_its_lines_fit(page: Page, width: int, columns: list[int]):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("wrong/hangs/")
    seen = page.locator(".measured-sides").evaluate_all(
        """(pairs, beside) => pairs.map((pair) => ({
          meant: pair.matches(beside),
          beside: new Set([...pair.children].map((side) => side.getBoundingClientRect().top)).size === 1,
          sizes: [...pair.querySelectorAll("pre > code")].map((code) => parseFloat(getComputedStyle(code).fontSize)),
          scrolls: [...pair.querySelectorAll("pre > code")].some((code) => code.scrollWidth > code.clientWidth),
          right: pair.getBoundingClientRect().right,
        }))""",
        ", ".join(["none", *(f".measured-beside-{n}" for n in columns)]),
    )
    assert [pair["beside"] for pair in seen] == [pair["meant"] for pair in seen]
    assert min(size for pair in seen for size in pair["sizes"]) >= 12
    assert not any(pair["scrolls"] for pair in seen if pair["beside"])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    contents = page.locator(".md-sidebar--secondary .md-nav__title").bounding_box()
    assert width == 390 or (contents and contents["x"] >= max(pair["right"] for pair in seen))


def test_most_pairs_stand_side_by_side_on_a_laptop_and_nearly_all_on_a_wide_screen(site: Path):
    text = "".join(path.read_text(encoding="utf-8") for path in site.rglob("index.html"))
    needed = re.findall(r'class="measured-sides(?: measured-beside-(\d+))?"', text)
    assert sum(columns in ("44", "50") for columns in needed) > 0.55 * len(needed)
    assert sum(columns != "" for columns in needed) > 0.85 * len(needed)


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
