"""By keyboard alone, and without motion."""

import pytest
from playwright.sync_api import Browser, Page, expect

FOCUSED = """() => {
  const at = document.activeElement;
  const look = getComputedStyle(at.matches("input[type=radio]") ? at.nextElementSibling : at);  // hidden: its label
  const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
  return {
    what: at.matches(".md-skip") ? "skip" : at.matches("[name=query]") ? "search" : at.closest(".md-tabs") ? "tab"
      : at.closest(".md-sidebar--primary") ? "navigation" : at.matches(".md-code__button") ? "copy" : at.tagName,
    seen: outlined || look.boxShadow !== "none" || at.matches("[name=query]"),  // which opens, and has a caret
    html: at.outerHTML.slice(0, 100),
  };
}"""
SLOWEST = """() => Math.max(...[...document.querySelectorAll("*")].flatMap((element) => {
  const { transitionDuration, animationDuration } = getComputedStyle(element);
  return `${transitionDuration},${animationDuration}`.split(",").map(parseFloat);
}))"""


def test_the_tab_key_comes_by_everything_and_shows_where_it_is(page: Page):
    page.goto("guide/pool/")
    stops = []
    for _ in range(80):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
        if stops[-1]["what"] == "copy":
            break
    met = list(dict.fromkeys(stop["what"] for stop in stops))
    assert met[0] == "skip"
    assert {"search", "tab", "navigation", "copy"} <= set(met)
    assert [stop["html"] for stop in stops if not stop["seen"]] == []


def test_the_skip_link_leads_to_the_text(page: Page):
    page.goto("guide/pool/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_escape_closes_the_search(page: Page):
    page.goto("guide/pool/")
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_results_are_chosen_by_arrow_keys(page: Page):
    page.goto("guide/pool/")
    page.keyboard.press("/")
    page.keyboard.type("chunksize")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")


def test_the_code_is_copied_by_keyboard(page: Page):
    page.goto("guide/pool/")
    page.locator(".measured .md-code__button").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Copied to clipboard")).to_be_visible()


@pytest.mark.parametrize("path", ["", "guide/pool/", "notebooks/in-a-notebook/"])
def test_nothing_moves_for_those_who_ask_for_stillness(browser: Browser, address: str, path: str):
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    page = context.new_page()
    page.goto(path)
    slowest = page.evaluate(SLOWEST)
    context.close()
    assert slowest <= 0.01
