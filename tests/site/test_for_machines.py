"""What the built site has for programs: copies in Markdown, lists of its pages, what to show beside a link to it."""

import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Browser

from guide.publish import publish
from guide.publish.markdown_copies import pages_in
from measured.build import Build
from measured.project import Project

from .conftest import ROOT
from .test_built_site import build_small

FENCE = re.compile(r"^(`{3,})(\S*)[^\n]*\n(.*?)\n\1$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"(`+)[^`].*?\1")
LINK = re.compile(r"\]\(([^)]+)\)")
ADDRESS = "https://example.org/guide/"


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("index.html"))


@cache
def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def the(selector: str, parsed: Tag) -> Tag:
    """The element that there must be."""
    found = parsed.select_one(selector)
    assert found, selector
    return found


def copy_of(page: Path) -> str:
    return page.with_suffix(".md").read_text(encoding="utf-8")


def prose(text: str) -> str:
    """What is neither in a fence nor in a code span."""
    return SPAN.sub("", FENCE.sub("", text))


def test_every_page_leads_to_its_copy_which_bears_its_title(site: Path):
    for page in pages(site):
        parsed = soup(page)
        linked = {link["href"] for link in parsed.select('[type="text/markdown"]')}
        assert linked == {"index.md"}, page
        assert copy_of(page).startswith(f"# {the('h1', parsed).get_text().strip().rstrip('¶')}\n"), page


def test_the_theme_does_not_take_the_copy_for_another_language(browser: Browser, address: str):
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}guide/pool/", wait_until="networkidle")
    page.close()
    assert asked
    assert [url for url in asked if url.endswith("sitemap.xml")] == []


def test_every_output_is_in_the_copy_as_it_is_on_the_page(site: Path):
    seen = 0
    for page in pages(site):
        blocks = [body for _, language, body in FENCE.findall(copy_of(page)) if language == "text"]
        for output in soup(page).select(".measured-output, .jp-OutputArea pre"):
            parts = [part.get_text() for part in output.select("pre")] or [output.get_text()]  # a fold is a part
            shown = "\n".join(parts).strip("\n")
            sizes = range(1, len(parts) + 1)  # in blocks: a note on repeated tracebacks divides an output
            assert any(shown == "\n".join(blocks[n : n + size]) for size in sizes for n in range(len(blocks))), page
            seen += 1
    assert seen > 150


def test_every_source_is_in_the_copy_with_the_name_of_its_file(site: Path):
    for page in pages(site):
        copy = copy_of(page)
        for source in soup(page).select(".measured-example"):
            assert f'```python title="{the(".filename > a", source).get_text()}"\n' in copy, page
            whole = source.select(".highlight pre")[-1]  # after its part, where that is shown
            assert whole.get_text().strip("\n") in copy, page


def test_no_copy_holds_html_or_what_is_there_to_be_clicked(site: Path):
    for page in pages(site):
        text = prose(copy_of(page))
        assert not re.search(r"(?<!\\)<(?!https?://)", text), page
        assert "¶" not in text, page
        assert "data:" not in "".join(LINK.findall(text)), page
        assert "This page as Markdown" not in text, page


def test_every_link_in_a_copy_or_in_the_list_leads_to_a_file(site: Path):
    followed = 0
    for text in [*site.rglob("*.md"), site / "llms.txt"]:
        for link in LINK.findall(prose(text.read_text(encoding="utf-8"))):
            path = link.split(" ")[0].partition("#")[0]
            if path and "://" not in path:
                assert (text.parent / path).is_file(), f"{text}: {link}"
                followed += 1
    assert followed > 200


def test_the_list_names_every_page_of_the_navigation_once_in_its_order(site: Path):
    text = (site / "llms.txt").read_text(encoding="utf-8")
    tabs = load_config(str(ROOT / "mkdocs.yml"))["nav"]
    files = pages_in(tabs)
    order = [re.sub(r"(^|(?<=/))index/index", "index", re.sub(r"\.(md|ipynb)$", "/index.md", file)) for file in files]
    assert re.findall(r"^- \[.+?\]\((.+?)\): \S", text, re.MULTILINE) == order
    assert re.findall("^## (.+)$", text, re.MULTILINE) == [title for tab in tabs for title in tab]
    assert text.startswith("# Multiprocessing, Measured\n\n> A guide")


def test_every_page_says_what_to_show_beside_a_link_to_it(site: Path):
    for page in pages(site):
        parsed = soup(page)
        shown = {tag["property"]: str(tag["content"]) for tag in parsed.select('meta[property^="og:"]')}
        assert shown["og:title"] in the("title", parsed).get_text(), page
        assert shown["og:description"] == the('meta[name="description"]', parsed)["content"], page
        assert shown["og:type"] == ("website" if page.parent == site else "article")
        assert not {"og:url", "og:image"} & set(shown), "which must be absolute, and this site knows no address"


def test_without_an_address_robots_are_told_of_no_list(site: Path):
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


@pytest.fixture(params=[ADDRESS, ADDRESS.rstrip("/")], ids=["with a slash", "without"])
def published(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site that knows its address, published."""
    monkeypatch.setenv("SITE_URL", request.param)
    build_small(tmp_path, "---\ndescription: Of it\n---\n# A page\n\n[itself](index.md)\n")
    publish(tmp_path / "site", Build(Project.find(ROOT), {}))
    return tmp_path / "site"


def test_a_site_that_knows_its_address_says_it_everywhere(published: Path):
    assert ADDRESS in re.findall("<loc>(.+?)</loc>", (published / "sitemap.xml").read_text())
    assert (published / "robots.txt").read_text() == f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
    assert f"({ADDRESS}index.md): Of it" in (published / "llms.txt").read_text()
    assert f"[itself]({ADDRESS}index.md)" in (published / "llms-full.txt").read_text()


def test_a_link_to_it_is_shown_with_a_picture_of_the_size_that_it_states(published: Path):
    parsed = soup(published / "index.html")
    tags = parsed.select('meta[property^="og:"], meta[name^="twitter:"]')
    shown = {tag.get("property") or tag["name"]: str(tag["content"]) for tag in tags}
    assert (shown["og:url"], shown["og:description"]) == (ADDRESS, "Of it")
    assert shown["twitter:card"] == "summary_large_image"
    assert shown["og:image:alt"]
    assert shown["og:image"].startswith(ADDRESS)
    with Image.open(ROOT / "docs" / shown["og:image"].removeprefix(ADDRESS)) as picture:
        assert [str(pixels) for pixels in picture.size] == [shown["og:image:width"], shown["og:image:height"]]
        assert picture.format == "PNG"
