"""What readers type or paste into the search leads to the page that answers it, and what they see of it is short."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import PHONE, SCREEN

QUERIES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("queries.yml").read_text(encoding="utf-8")
)
SEVERAL = ("share a numpy array between processes", "BrokenProcessPool", "ctrl-c", "freeze_support", "process")
MESSAGE = "TypeError: cannot pickle '_thread.lock' object"
TRACEBACK = """\
Traceback (most recent call last):
  File "/home/ann/shop/run.py", line 12, in <module>
    print(pool.map(double, [1, 2]))
  File "/usr/lib/python3.12/multiprocessing/pool.py", line 774, in get
    raise self._value
"""


def box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search")


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__item")


def empty(page: Page) -> None:
    """Empty the box, and wait until nothing is shown."""
    box(page).fill("")
    box(page).dispatch_event("keyup")
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=20_000)


def paste(page: Page, text: str) -> None:
    """Paste into the search box, as a reader does from a terminal."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    box(page).press("ControlOrMeta+V")
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching document", timeout=20_000)


def write(page: Page, text: str) -> None:
    box(page).fill(text)
    box(page).dispatch_event("keyup")
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching document", timeout=20_000)


def begin(page: Page, place: str = "") -> Page:
    """Open a page, and its search."""
    page.goto(place)
    if (page.viewport_size or SCREEN)["width"] < 900:
        page.locator("label.md-header__button[for=__search]").click()
    else:
        box(page).click()
    empty(page)
    return page


def shown(page: Page) -> list[tuple[str, str]]:
    """The first results: the page of each, and the titles and lines that are shown of it without another click."""
    found: list[tuple[str, str]] = page.evaluate(
        """() => [...document.querySelectorAll(".md-search-result__item")].slice(0, 3).map((item) => [
            item.querySelector("a").pathname.slice(1),
            [...item.querySelectorAll(":scope > a")].map((link) => link.innerText).join(" "),
        ])"""
    )
    return found


@pytest.fixture(scope="module")
def asking(browser: Browser, address: str) -> Iterator[Page]:
    """One tab for all queries, with the search open."""
    context = browser.new_context(viewport=SCREEN, base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield begin(context.new_page())
    context.close()


def rows(kind: str) -> list[Any]:
    return [pytest.param(row, id=" ".join(row["query"].split())[-50:]) for row in QUERIES[kind]]


def answered(page: Page, row: dict[str, Any]) -> bool:
    """Whether one of the first three results is of a page that answers, and shows the section that does."""
    return any(
        place in row["pages"] and re.search(row.get("says", ""), text, re.IGNORECASE) for place, text in shown(page)
    )


@pytest.mark.parametrize("row", rows("pasted"))
def test_a_pasted_message_finds_its_answer(asking: Page, row: dict[str, Any]):
    empty(asking)
    paste(asking, row["query"])
    assert answered(asking, row), shown(asking)


@pytest.mark.parametrize("row", rows("typed"))
def test_typed_words_find_their_answer(asking: Page, row: dict[str, Any]):
    empty(asking)
    write(asking, row["query"])
    assert answered(asking, row), shown(asking)


def test_there_are_queries_enough_and_each_has_its_source():
    assert len(QUERIES["pasted"]) >= 30
    assert len(QUERIES["pasted"]) + len(QUERIES["typed"]) >= 60
    asked = [row for kind in QUERIES.values() for row in kind]
    assert all(row["source"].startswith("https://") for row in asked)
    assert len({" ".join(row["query"].split()) for row in asked}) == len(asked)


@pytest.mark.parametrize("screen", [SCREEN, PHONE], ids=["screen", "phone"])
def test_of_a_result_three_lines_are_shown(page: Page, screen: Any):
    page.set_viewport_size(screen)
    begin(page, "guide/pool/")
    for query in SEVERAL:
        empty(page)
        write(page, query)
        for lines in page.locator(".measured-found:visible").all():
            box_of = lines.bounding_box()
            assert box_of
            assert box_of["height"] < 3.5 * float(lines.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)"))
        for result in results(page).all():
            result.evaluate("item => { for (const more of item.querySelectorAll('details')) more.open = true }")
            size = result.bounding_box()
            assert size
            assert size["height"] < screen["height"]


@pytest.mark.parametrize("query", SEVERAL)
def test_the_best_section_is_shown_and_the_link_leads_to_it(page: Page, query: str):
    begin(page)
    write(page, query)
    scores = results(page).first.evaluate(
        """item => [...item.querySelectorAll("a")].map((link) => [
            Number(link.querySelector("article").dataset.mdScore), !link.closest("details"), link.hash])"""
    )
    assert max(scores)[1]
    best = results(page).first.locator("a").first
    expect(best.locator(".measured-found")).to_have_count(1)
    expect(best.locator("h1")).to_have_count(1)
    anchor = best.evaluate("link => decodeURIComponent(link.hash.slice(1))")
    best.click()
    if anchor:
        expect(page.locator(f'[id="{anchor}"]')).to_be_in_viewport()


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("managers", "guide/managers/"),
        ("pipe", "guide/pipe/"),
        ("semaphore", "guide/synchronization/"),
        ("start methods", "guide/start-methods/"),
        ("what a process costs", "performance/overhead/"),
    ],
)
def test_a_page_named_in_the_query_comes_first(asking: Page, query: str, place: str):
    empty(asking)
    write(asking, query)
    assert shown(asking)[0][0] == place


@pytest.mark.parametrize("query", ["process", "pool", "share a numpy array between processes"])
def test_words_are_marked_in_the_section_only_whole_and_seldom(page: Page, query: str):
    begin(page)
    write(page, query)
    results(page).first.locator("a", has=page.locator(".measured-found")).first.click()
    expect(page.locator("article mark").first).to_be_visible()
    marks = page.locator("article mark").evaluate_all(
        """marks => marks.map((mark) => {
            const of = mark.closest("article");
            const headings = [...of.querySelectorAll("h1, h2, h3, h4")].filter((heading) => (
                heading.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING));
            const around = (mark.previousSibling?.data ?? " ").slice(-1) + (mark.nextSibling?.data ?? " ").slice(0, 1);
            return [headings.at(-1).id, around];
        })"""
    )
    assert len(marks) <= 18
    assert len({heading for heading, _ in marks}) == 1
    assert not any(re.search(r"\w", around) for _, around in marks)


def test_the_query_survives_the_back_button(page: Page, address: str):
    begin(page, "guide/queue/")
    paste(page, MESSAGE)
    before = shown(page)
    results(page).first.locator("a").first.click()
    expect(page).not_to_have_url(re.compile(r"/guide/queue/"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/guide/queue/\?q="))
    expect(box(page)).to_have_value(MESSAGE)
    expect(results(page).first).to_be_visible(timeout=20_000)
    expect(page.locator("#__search")).to_be_checked()
    assert shown(page) == before
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{address}guide/queue/")


def test_nothing_is_called_missing_that_is_there(asking: Page):
    for query in [MESSAGE, *SEVERAL]:
        empty(asking)
        write(asking, query)
        for result in results(asking).all():
            missing = [word.casefold() for word in result.locator(":scope > a del").all_text_contents()]
            text = " ".join(result.locator(":scope > a:has(del) article").all_text_contents()).partition("Missing:")[0]
            assert not [word for word in missing if word in text.casefold()]
    empty(asking)
    paste(asking, MESSAGE)
    expect(asking.get_by_text("Missing:")).to_have_count(0)
    empty(asking)
    write(asking, "chunksize xylophone")
    expect(results(asking).first.locator(":scope > a del").first).to_have_text("xylophone")
    assert set(asking.locator("del").all_text_contents()) == {"xylophone"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("pickeling", "pickling"), ("daemonik", "daemonic"), ("chunk", "chunks"), ("producers", "producer")],
)
def test_a_slip_and_another_form_find_the_same_page(asking: Page, typed: str, meant: str):
    empty(asking)
    write(asking, typed)
    first = shown(asking)[0][0]
    empty(asking)
    write(asking, meant)
    assert first in [place for place, _ in shown(asking)]


def test_what_is_found_for_words_of_one_letter_is_not_what_begins_with_it(asking: Page):
    empty(asking)
    write(asking, "numpy")
    alone = shown(asking)
    empty(asking)
    write(asking, "a numpy c")
    assert shown(asking) == alone


def test_of_a_pasted_traceback_the_box_shows_the_message(asking: Page):
    empty(asking)
    text = "ValueError: could not convert string to float: 'n/a'"
    paste(
        asking,
        f'multiprocessing.pool.RemoteTraceback:\n"""\n{TRACEBACK}{text}\n"""\n\nThe above …:\n\n{TRACEBACK}{text}\n',
    )
    expect(box(asking)).to_have_value(text)


def test_what_is_no_message_is_pasted_as_it_is(asking: Page):
    empty(asking)
    paste(asking, "  producer\n")
    expect(box(asking)).to_have_value("producer")


def test_the_box_says_that_messages_can_be_pasted_and_has_room_for_it(page: Page):
    page.goto("")
    expect(box(page)).to_have_attribute("placeholder", re.compile("error message"))
    assert box(page).evaluate(
        """box => {
            const line = document.createElement("canvas").getContext("2d");
            line.font = getComputedStyle(box).font;
            const { paddingLeft, paddingRight } = getComputedStyle(box);
            const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
            return line.measureText(box.placeholder).width < room;
        }"""
    )
