"""The index of the search holds what there is to read, and only who searches loads it."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT

INDEX = re.compile(r"/search/search_index\.json$")
APPARATUS = re.compile(
    r"¶|In \[\d|Out\[\d|Copied!|\bCopy Download\b|\bCopy script\b|^(?:Copy|Download|Output)$", re.MULTILINE
)
PROVENANCE = re.compile(r"^C?Python 3\.\d+\.\d+ on .* cores?, .* 20\d\d", re.MULTILINE)


@pytest.fixture(scope="module")
def docs(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))[
        "docs"
    ]
    return found


def texts(docs: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(doc["location"], "\n".join((doc["title"], doc["text"], doc.get("code", "")))) for doc in docs]


def test_it_holds_no_path_of_the_machine_that_built_it(site: Path):
    ours = {str(ROOT), sys.prefix, sys.base_prefix, str(Path.home()), str(Path(json.__file__).parents[1])}
    for name in ("search_index.json", "search_index.js"):
        text = (site / "search" / name).read_text(encoding="utf-8")
        assert [path for path in ours if len(path) > 5 and path in text] == []


@pytest.mark.parametrize("what", [APPARATUS, PROVENANCE], ids=["apparatus", "provenance"])
def test_it_holds_only_what_there_is_to_read(docs: list[dict[str, Any]], what: re.Pattern[str]):
    found = {place: what.findall(text) for place, text in texts(docs) if not place.startswith("about/")}
    assert {place: hits for place, hits in found.items() if hits} == {}


def test_a_long_output_is_not_in_it(docs: list[dict[str, Any]]):
    tables = "reference/examples", "about/claims"
    lengths = {place: text.count("\n") for place, text in texts(docs) if not place.startswith(tables)}
    assert max(lengths.values()) < 250
    assert max(len(line) for _, text in texts(docs) for line in text.split("\n")) < 4_000


def test_the_notebook_is_in_it_once(docs: list[dict[str, Any]]):
    code = [
        line for doc in docs if doc["location"].startswith("notebooks/") for line in doc.get("code", "").split("\n")
    ]
    imports = [line for line in code if line.startswith("from concurrent.futures import")]
    assert len(imports) == 1


def test_each_page_is_in_it_and_each_section_where_it_is(docs: list[dict[str, Any]], site: Path):
    pages = {doc["location"].partition("#")[0] for doc in docs}
    assert pages == {
        path.parent.relative_to(site).as_posix().replace(".", "", 1) + "/" * (path.parent != site)
        for path in site.rglob("index.html")
    }
    for doc in docs:
        place, _, anchor = doc["location"].partition("#")
        page = (site / place / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page, doc["location"]
        assert doc["title"], doc["location"]


def test_a_page_begins_with_itself(docs: list[dict[str, Any]]):
    """The theme takes the first entry of a page for the page, and its sections for parts of it."""
    seen = set()
    for doc in docs:
        place, _, anchor = doc["location"].partition("#")
        assert place in seen or not anchor
        seen.add(place)


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The addresses of the index that the page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if INDEX.search(request.url) else None)
    return asked


@pytest.mark.parametrize("place", ["guide/pool/", "guide/pool/?h=chunksize#chunks"], ids=["a page", "a result"])
def test_a_page_that_is_only_read_does_not_ask_for_it(page: Page, asked: list[str], place: str):
    page.goto(place, wait_until="networkidle")
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


def test_an_address_that_searches_gets_it(page: Page, asked: list[str]):
    page.goto("?q=producer")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    assert len(asked) == 1
