"""What holds for every page in a browser. It is loaded once on a screen, once on a phone; tests read what was seen."""

import functools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Error, Page, ViewportSize, expect

from .conftest import PHONE, SCREEN, Handler, serving

pytestmark = pytest.mark.timeout(1_200)  # a test may be the one that visits, after every example has run

TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (refused) =>
  console.error(`refused: ${refused.violatedDirective} ${refused.blockedURI} ${refused.sample}`));
"""
SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
})"""
"""How much the page has moved by itself: the cumulative layout shift."""
LOOK = """() => ({
  excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  outputs: [...document.querySelectorAll(".measured-output")].map((output) =>
    output.getBoundingClientRect().height / parseFloat(getComputedStyle(output.querySelector("samp")).lineHeight)),
  heading: document.querySelector("h1").innerText,
  topic: [...document.querySelectorAll(".md-header__topic")].at(-1)?.textContent ?? "",
})"""
"""By how many pixels the page is too wide, how many lines high each output is, and two names of the page."""
AXES = """() => [...document.querySelectorAll(".measured-axis svg, .measured-scale")].map((axis) => {
  for (let fold = axis.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const boxes = [...axis.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
  const shown = boxes.filter(({ width }) => width).sort((a, b) => a.left - b.left);
  return [shown.length, Math.min(...shown.slice(1).map(({ left }, n) => left - shown[n].right))];
})"""
"""How many labels each axis shows, and the smallest gap between two, in pixels. The last look, as it unfolds them."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """What the pages are seen in."""

    size: ViewportSize
    scheme: Literal["light", "dark"] = "light"
    loads: bool = False
    """Whether each page is loaded in it, and watched for a moment, for what moves by itself. Else it's the last loaded
    one: the window got this size and scheme."""
    unfolds: bool = False
    """Whether the charts of each page are unfolded, and looked at."""
    used: bool = False
    """Whether each page is used too, when it has been looked at."""
    group: str
    """Which windows are visited together, by one worker of pytest-xdist; the first one loads."""


@dataclass(frozen=True)
class Seen:
    """What one page was like in a window."""

    shift: float | None
    excess: int
    outputs: list[float]
    heading: str
    topic: str
    axes: list[tuple[int, float]]
    """Number of labels of each axis, and the smallest gap; empty unless the window unfolds the charts."""
    wrong: list[str]
    """Errors that it reported by then, and what it asked other hosts."""
    wrong_in_use: list[str]


TWICE = ViewportSize(width=640, height=450)  # 1280 pixels at 200 %
WINDOWS = {
    "screen-light": Window(size=SCREEN, loads=True, group="screen"),
    "screen-dark": Window(size=SCREEN, scheme="dark", group="screen"),
    "screen-twice": Window(size=TWICE, group="screen"),
    "screen-used": Window(size=SCREEN, unfolds=True, used=True, group="screen"),
    "phone-dark": Window(size=PHONE, scheme="dark", loads=True, group="phone"),
    "phone-light": Window(size=PHONE, unfolds=True, group="phone"),
}

Visit = Callable[[str], dict[str, Seen]]


def windows(*names: str) -> pytest.MarkDecorator:
    """Run a test for these windows; all tests of one window share a worker, and its visit."""
    marks = {name: pytest.mark.xdist_group(f"every page, {WINDOWS[name].group}") for name in names}
    each = [pytest.param(name, marks=mark, id=name) for name, mark in marks.items()]
    return pytest.mark.parametrize("window", each)


class _WithSmallIndex(Handler):
    """Serves the site with a short index for its search: a policy refuses the same whatever the index holds."""

    def do_GET(self) -> None:
        if self.path.partition("?")[0] != "/search/search_index.json":
            return super().do_GET()
        index = json.loads(Path(self.directory, "search", "search_index.json").read_text(encoding="utf-8"))
        body = json.dumps({**index, "docs": index["docs"][:3]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


@pytest.fixture(scope="module")
def visit(browser: Browser, site: Path, addresses: list[str]) -> Iterator[Visit]:
    """What was seen in a window, by address of the page; a group is visited when one of its windows is asked for"""
    with serving(ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_WithSmallIndex, directory=str(site)))) as at:
        group = functools.cache(lambda group: visited(browser, at, addresses, group))
        yield lambda name: group(WINDOWS[name].group)[name]


def visited(browser: Browser, address: str, paths: list[str], group: str) -> dict[str, dict[str, Seen]]:
    """Load every page once, and look at it in each window of a group, by the names of the windows."""
    windows = {name: window for name, window in WINDOWS.items() if window.group == group}
    context = browser.new_context(base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(TELL_VIOLATIONS)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda line: told.append(f"{page.url}: {line.text}") if line.type == "error" else None)
    page.on("pageerror", lambda error: told.append(f"{page.url}: {error}"))
    page.on("request", lambda asked: told.append(f"{page.url} asks {asked.url}") if foreign(asked.url) else None)

    def foreign(url: str) -> bool:
        return not url.startswith((address, "data:", "blob:"))

    seen: dict[str, dict[str, Seen]] = {name: {} for name in windows}
    for path in paths:
        for name, window in windows.items():
            told.clear()
            seen[name][path] = seen_in(window, page, path, told)
    context.close()
    return seen


def seen_in(window: Window, page: Page, path: str, told: list[str]) -> Seen:
    """Give the tab a window's size and scheme, load the page if the window says so, and look at it, and use it."""
    page.set_viewport_size(window.size)
    page.emulate_media(color_scheme=window.scheme)
    if window.loads:
        page.goto(path, wait_until="load")
    shift = page.evaluate(SHIFT) if window.loads else None
    look: dict[str, Any] = page.evaluate(LOOK)
    axes = page.evaluate(AXES) if window.unfolds else []
    wrong = list(told)
    told.clear()
    if window.used:
        try:
            use(page)
        except (AssertionError, Error) as error:  # for the test that asks about it only
            told.append(f"{path}: {error}")
    return Seen(shift, axes=axes, wrong=wrong, wrong_in_use=list(told), **look)


def use(page: Page) -> None:
    """What a reader does on any page: copy, switch the palette all round, search, and search in vain."""
    copy = page.get_by_role("button", name="Copy").first
    if copy.count():
        copy.dispatch_event("click")
    for _ in range(3):
        page.locator("form[data-md-component=palette] label").filter(visible=True).click()
    page.keyboard.press("/")
    page.keyboard.type("zzzz")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents", timeout=20_000)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


@windows("screen-light", "screen-dark", "phone-light", "phone-dark")
def test_no_page_overflows_or_complains_or_asks_another_host(visit: Visit, window: str):
    seen = visit(window)
    assert {path: page.wrong for path, page in seen.items() if page.wrong} == {}
    assert {path: page.excess for path, page in seen.items() if page.excess > 0} == {}


@windows("screen-twice")
def test_at_twice_the_size_no_page_is_wider_than_the_screen(visit: Visit, window: str):
    assert {path: page.excess for path, page in visit(window).items() if page.excess > 0} == {}


@windows("screen-used")
def test_no_page_does_what_its_policy_refuses(visit: Visit, window: str):
    seen = visit(window)
    wrong = {path: page.wrong + page.wrong_in_use for path, page in seen.items()}
    assert {path: told for path, told in wrong.items() if told} == {}


@windows("screen-light", "phone-dark")
def test_no_page_moves_while_it_loads(visit: Visit, window: str):
    shifts = {path: page.shift for path, page in visit(window).items()}
    assert {path: shift for path, shift in shifts.items() if shift is None or shift >= 0.05} == {}


@windows("screen-light", "phone-light")
def test_no_output_is_taller_than_sixty_lines_until_it_is_unfolded(visit: Visit, window: str):
    seen = visit(window)
    assert {path: max(page.outputs) for path, page in seen.items() if max(page.outputs, default=0) > 60} == {}


@windows("screen-light")
def test_the_header_of_a_scrolled_page_names_its_heading(visit: Visit, window: str):
    differing = {}
    for path, page in visit(window).items():
        heading = re.sub(r"\s*¶$", "", page.heading.strip())
        if page.topic.strip() != heading and path != "404.html":
            differing[path] = page.topic.strip(), heading
    assert differing == {}


@windows("screen-used", "phone-light")
def test_labels_on_the_axis_of_a_chart_keep_their_distance(visit: Visit, window: str):
    charts = 0
    for path, page in visit(window).items():
        for labels, gap in page.axes:
            charts += 1
            assert labels >= 2, path
            assert gap > 7, path
    assert charts > 30
