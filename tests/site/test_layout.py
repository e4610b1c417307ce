"""Where things are on a page: the first screen, the width of lines, a place that a reload keeps, and paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from .conftest import PHONE, ROOT, SCREEN
from .test_built_site import build_small

SIZES = pytest.mark.parametrize("size", [SCREEN, PHONE], ids=["screen", "phone"])
LINES = """() => {
  const lengths = [];
  for (const text of document.querySelectorAll("article :is(p, li:not(:has(p, ul)))")) {
    if (text.closest(".measured, .face-ways, .measured-tags, .measured-aside")) continue;
    const lines = new Map();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/\\S+\\s*/g)) {
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + 1);
        const line = Math.round(range.getBoundingClientRect().bottom / 10);  // code is a little lower than text
        lines.set(line, (lines.get(line) ?? 0) + word.length);
      }
    }
    lengths.push(...[...lines.values()].slice(0, -1));  // the last line of a paragraph may be short
  }
  return lengths.sort((a, b) => a - b);
}"""
"""How many characters each full line of text has, in order."""
TOP = """() => {
  const texts = document.querySelectorAll("article > :is(h2, h3, p, ul, .measured)");
  const first = [...texts].findIndex((text) => text.getBoundingClientRect().top > 0);
  return [first, texts[first].getBoundingClientRect().top];
}"""
"""Which element of the text is the first below the upper edge of the window, and how far below."""

SMALLEST = """part => {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    if (data.trim() && element.checkVisibility()) sizes.push(parseFloat(getComputedStyle(element).fontSize));
  }
  return Math.min(...sizes);
}"""
"""The size of the smallest text that is shown in an element, in pixels."""


@pytest.fixture
def sized(browser: Browser, address: str, size: ViewportSize) -> Iterator[BrowserContext]:
    """A window of a size."""
    context = browser.new_context(viewport=size, base_url=address, color_scheme="light")
    yield context
    context.close()


def bottom(part: Locator) -> float:
    """The lower edge of an element, in pixels from the top of the window."""
    box = part.bounding_box()
    assert box
    assert box["height"] > 0
    return box["y"] + box["height"]


def text_line(page: Page, part: Locator, text: str) -> float:
    """The lower edge of the line of an element in which a text stands."""
    return float(
        part.evaluate(
            """(element, text) => {
              const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(text);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + text.length);
                return range.getBoundingClientRect().bottom;
              }
              return NaN;
            }""",
            text,
        )
    )


@SIZES
@pytest.mark.parametrize("path", ["start/first-speedup/", "performance/overhead/", "guide/pool/"])
def test_a_reload_keeps_the_place_in_a_long_page(sized: BrowserContext, path: str):
    page = sized.new_page()
    page.goto(path)
    page.evaluate("scrollTo({top: 0.6 * document.documentElement.scrollHeight, behavior: 'instant'})")
    page.wait_for_timeout(300)
    element, before = page.evaluate(TOP)
    assert page.evaluate("scrollY") > 1_000
    page.reload(wait_until="load")
    page.wait_for_timeout(300)
    again, after = page.evaluate(TOP)
    assert again == element
    assert after == pytest.approx(before, abs=3)


@SIZES
def test_the_first_screen_of_home_says_what_this_is_and_where_to_go(sized: BrowserContext, size: ViewportSize):
    page = sized.new_page()
    page.goto("")
    assert bottom(page.get_by_role("heading", level=1)) < size["height"]
    assert bottom(page.locator(".face-lead")) < size["height"]
    ways = page.locator(".face-ways a")
    for way, place in {"slow": "start/first-speedup/", "hangs": "wrong/", "3.14": "wrong/moving-to-3-14/"}.items():
        link = ways.filter(has_text=way)
        assert place in (link.get_attribute("href") or "")
        assert bottom(link) < size["height"]
    code = page.locator(".face-code .highlight").first
    for line in ("multiprocessing", "Pool", "__main__"):
        assert text_line(page, code, line) < size["height"]
    assert bottom(code) < size["height"]
    assert bottom(page.locator(".face-code .measured-output")) < size["height"]
    assert bottom(page.locator(".face-chart .measured-dots")) < size["height"]


@SIZES
def test_what_home_shows_first_is_large_enough_to_read_and_to_touch(sized: BrowserContext, size: ViewportSize):
    page = sized.new_page()
    page.goto("")
    assert page.locator(".face-home").evaluate(SMALLEST) >= 12
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    for way in page.locator(".face-ways a").all():
        assert (way.bounding_box() or {"height": 0})["height"] >= 44
    if size == PHONE:
        assert (page.locator(".face-code .filename a").bounding_box() or {"height": 0})["height"] >= 24
    strips = page.locator(".face-chart .measured-row > svg").all()
    assert len(strips) == 4
    for strip in strips:
        box = strip.bounding_box()
        assert box
        assert box["width"] >= 240
        assert box["height"] >= 24


def test_how_the_first_script_was_run_is_on_a_phone_too(browser: Browser, address: str):
    context = browser.new_context(viewport=PHONE, base_url=address)
    page = context.new_page()
    page.goto("")
    for part in (".measured-command", "a:has-text('CSV')", "a:has-text('JSON')"):
        expect(page.locator(f".face-code .measured-provenance {part}")).to_be_visible()
    context.close()


@SIZES
def test_first_speedup_shows_the_pool_at_once_and_then_whether_it_will_help(sized: BrowserContext, size: ViewportSize):
    page = sized.new_page()
    page.goto("start/first-speedup/")
    code = page.locator(".measured-example .highlight").first
    assert text_line(page, code, "map") < size["height"]
    helps = page.get_by_role("heading", level=2).first
    expect(helps).to_contain_text("help")
    conditions = page.locator("h2 ~ ul").first.locator("> li")
    assert conditions.count() >= 4
    assert conditions.locator("a").count() >= 3
    assert bottom(conditions.last) < 2 * size["height"]


def test_links_of_the_first_screen_lead_to_something(page: Page):
    page.goto("")
    for place in page.locator(".face-ways a").evaluate_all("(links) => links.map((link) => link.href)"):
        page.goto(place)
        if "#" in place:
            assert page.locator(f"[id='{place.partition('#')[2]}']").count() == 1, place


@pytest.mark.parametrize(
    "path", ["", "start/first-speedup/", "guide/pool/", "performance/overhead/", "about/how-it-is-made/"]
)
def test_lines_of_text_can_be_read(page: Page, path: str):
    page.goto(path)
    lengths = page.evaluate(LINES)
    assert len(lengths) > 10
    assert 62 <= lengths[len(lengths) // 2] <= 82
    assert lengths[int(0.95 * len(lengths))] <= 90


def test_every_tab_has_several_pages():
    tabs = load_config(str(ROOT / "mkdocs.yml"))["nav"]
    assert {title: pages for tab in tabs for title, pages in tab.items() if len(pages) < 2} == {}


def test_a_wrong_address_leads_to_the_page_of_symptoms(page: Page):
    page.goto("404.html")
    link = page.locator("article").get_by_role("link", name="Find your symptom")
    assert (link.get_attribute("href") or "").endswith("wrong/")


def test_paper_shows_no_apparatus(page: Page):
    page.goto("guide/pool/")
    page.emulate_media(media="print")
    for apparatus in (".md-header", ".md-path", ".md-footer", ".md-sidebar", ".headerlink"):
        assert page.locator(apparatus).count() > 0
        expect(page.locator(apparatus).first).to_be_hidden()
    expect(page.locator(".measured .highlight").first).to_have_css("break-inside", "avoid-page")  # with its file name


@pytest.mark.parametrize("known", [True, False])
def test_header_and_footer_lead_to_the_repository_where_it_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, known: bool
):
    monkeypatch.setenv("REPO_URL", "https://github.com/owner/guide" if known else "")
    text = build_small(tmp_path, "# A page")
    header, footer = text[text.index("<header") : text.index("</header>")], text[text.index("<footer") :]
    for part in (header, footer):
        assert ('href="https://github.com/owner/guide"' in part) == known
    assert 'data-md-component="source"' not in text  # with which the theme asks GitHub
