"""What holds for the files of the built site, without a browser."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from guide.publish.markdown_copies import pages_in
from measured import check

from .conftest import ROOT

BASE = "http://site/"
"""Where the site is taken to be when its links are followed; urljoin needs a scheme that it knows."""
ELSEWHERE = re.compile(r"(https?:)?//")
LOADED_BY_CSS = re.compile(r"(url\(|@import)\s*[\"']?(https?:)?//")


class Page(HTMLParser):
    """What a page loads, links to, and calls itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.meta: dict[str, str] = {}
        self.headings: list[str] = []
        self.neighbours: dict[str, str] = {}
        self.parts: set[str] = set()
        self.language = ""
        self.title = ""
        self.styles = ""
        self._heading = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "meta" and "name" in values:
            self.meta[values["name"]] = values.get("content", "")
        elif tag == "link" and values.get("rel") in ("next", "prev"):
            self.neighbours[values["rel"]] = values.get("href", "")
        elif tag == "html":
            self.language = values.get("lang", "")
        elif tag == "h2":
            self._heading = True
            self.headings.append("")
        self.parts.add(values.get("data-md-component", ""))
        self.styles += values.get("style", "")
        if tag in ("script", "img", "iframe", "source", "video", "object", "embed") or (
            tag == "link" and values.get("rel") not in ("canonical", "next", "prev")
        ):
            self.loads += [values[key] for key in ("src", "href", "data", "srcset") if key in values]

    def handle_endtag(self, tag: str) -> None:
        self._heading = self._heading and tag != "h2"

    def handle_data(self, data: str) -> None:
        if self._heading:
            self.headings[-1] += data
        if self.lasttag == "style":
            self.styles += data
        elif self.lasttag == "title" and not self.title:
            self.title = data.strip()


def pages_of(site: Path) -> dict[str, Page]:
    """Every page but the one for errors, by its address in the site."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): Page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("index.html"))
    }


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """Every page but the one for errors, by its address in the site."""
    return pages_of(site)


def error_page_of(site: Path) -> Page:
    return Page((site / "404.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def error_page(site: Path) -> Page:
    """The page for wrong addresses."""
    return error_page_of(site)


def dead_links(site: Path) -> tuple[set[tuple[str, str]], int]:
    """The links, each with its page, that lead to nothing in the site, and how many were followed."""
    pages = {**pages_of(site), "404.html": error_page_of(site)}
    dead = set()
    followed = 0
    for name, page in pages.items():
        for link in page.links:
            target, anchor = urldefrag(urljoin(BASE + name, link))
            if not target.startswith(BASE):
                continue
            followed += 1
            address = unquote(target.removeprefix(BASE))
            ids = pages[address].ids if address in pages else set()
            if not (address in pages or (site / address).is_file()) or (anchor and unquote(anchor) not in ids):
                dead.add((name, link))
    return dead, followed


def build_small(tmp_path: Path, text: str) -> str:
    """A page in a site of its own, configured as the guide is, with no plug-in but the one that runs code."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(text)
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(tmp_path / "docs"),
        site_dir=str(tmp_path / "site"),
        nav=["index.md"],
        plugins=[{"markdown-exec": {"languages": ["python"]}}],
    )
    config.plugins.run_event("startup", command="build", dirty=False)
    build_with_mkdocs(config)
    return (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_no_run_failed_and_no_traceback_strayed(site: Path):
    assert list(check.problems(site)) == []


def test_no_page_loads_anything_from_another_host(pages: dict[str, Page], error_page: Page):
    for name, page in {**pages, "404.html": error_page}.items():
        assert [url for url in page.loads if ELSEWHERE.match(url)] == [], name
        assert not LOADED_BY_CSS.search(page.styles), name


def test_no_style_sheet_loads_anything_from_another_host(site: Path):
    for sheet in site.rglob("*.css"):
        assert not LOADED_BY_CSS.search(sheet.read_text(encoding="utf-8")), sheet.name


def test_every_link_inside_the_site_leads_somewhere(site: Path, pages: dict[str, Page]):
    dead, followed = dead_links(site)
    assert dead == set()
    assert followed > 10 * len(pages)


def test_every_page_says_what_it_is(pages: dict[str, Page], error_page: Page):
    for name, page in {**pages, "404.html": error_page}.items():
        assert page.language == "en", name
        assert page.title, name
        assert page.meta.get("description"), name


def test_no_two_pages_have_one_title_or_one_description(pages: dict[str, Page]):
    assert len({page.title for page in pages.values()}) == len(pages)
    assert len({page.meta["description"] for page in pages.values()}) == len(pages)


def test_next_and_previous_follow_the_navigation(pages: dict[str, Page]):
    sections = load_config(str(ROOT / "mkdocs.yml"))["nav"]
    files = pages_in(sections)
    order = [re.sub(r"(^|(?<=/))index/$", "", re.sub(r"\.(md|ipynb)$", "/", file)) for file in files]
    assert sorted(order) == sorted(pages)
    for before, after in pairwise(order):
        assert urljoin(BASE + before, pages[before].neighbours["next"]) == BASE + after
        assert urljoin(BASE + after, pages[after].neighbours["prev"]) == BASE + before


def test_every_page_ends_with_where_to_go_next(pages: dict[str, Page]):
    for name, page in pages.items():
        assert page.headings[-1].startswith("Where to go next"), name


def test_the_notebook_page_carries_neither_jupyterlab_nor_mathjax(site: Path):
    text = (site / "notebooks" / "in-a-notebook" / "index.html").read_text(encoding="utf-8")
    assert "mathjax" not in text.lower()
    assert len(text) < 150_000
    assert "BrokenProcessPool" in text


def test_there_is_a_page_for_wrong_addresses_with_navigation_and_search(error_page: Page):
    assert "/start/first-speedup/" in error_page.links
    assert "/guide/process/" in error_page.links  # which only the navigation names
    assert "search" in error_page.parts


@pytest.mark.parametrize(
    "text", ["# A page", '<div class="jupyter-wrapper"><p>A cell</p></div>'], ids=["page", "notebook"]
)
def test_pages_have_an_edit_link_where_the_repository_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str
):
    monkeypatch.setenv("REPO_URL", "https://example.org/guide")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/")
    assert "https://example.org/guide/edit/main/docs/index.md" in Page(build_small(tmp_path, text)).links


def test_pages_have_no_edit_link_where_it_is_not(pages: dict[str, Page]):
    assert not any("/edit/" in link for page in pages.values() for link in page.links)


def test_the_check_finds_a_computed_block_that_failed_as_the_page_shows_it(tmp_path: Path):
    shown = build_small(tmp_path, '```python exec="1"\n1 / 0\n```\n')
    assert "ZeroDivisionError" in shown  # highlighted, each word an element of its own
    assert [problem.page for problem in check.problems(tmp_path / "site")] == ["index.html"]
