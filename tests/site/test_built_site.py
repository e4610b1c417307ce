"""What holds for the files of the built site, without a browser."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from mkdocs.config import load_config

from measured import check

ROOT = Path(__file__).parents[2]


class Page(HTMLParser):
    """What a page loads, links to, and calls itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.meta: dict[str, str] = {}
        self.headings: list[str] = []
        self.language = ""
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
        elif tag == "html":
            self.language = values.get("lang", "")
        elif tag == "h2":
            self._heading = True
            self.headings.append("")
        if tag in ("script", "img", "iframe", "source", "video", "object", "embed") or (
            tag == "link" and values.get("rel") not in ("canonical", "next", "prev")
        ):
            self.loads += [values[key] for key in ("src", "href", "data", "srcset") if key in values]

    def handle_endtag(self, tag: str) -> None:
        self._heading = self._heading and tag != "h2"

    def handle_data(self, data: str) -> None:
        if self._heading:
            self.headings[-1] += data


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """Every page but the one for errors, by its address in the site."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): Page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("index.html"))
    }


def test_no_run_failed_and_no_traceback_strayed(site: Path):
    assert list(check.problems(site)) == []


def test_no_page_loads_anything_from_another_host(pages: dict[str, Page]):
    elsewhere = {(name, url) for name, page in pages.items() for url in page.loads if re.match(r"(https?:)?//", url)}
    assert elsewhere == set()


def test_no_style_sheet_loads_anything_from_another_host(site: Path):
    for sheet in site.rglob("*.css"):
        assert not re.search(r"(url\(|@import)\s*[\"']?(https?:)?//", sheet.read_text(encoding="utf-8")), sheet.name


def test_every_link_inside_the_site_leads_somewhere(pages: dict[str, Page], site: Path):
    dead = set()
    for name, page in pages.items():
        for link in page.links:
            target, anchor = urldefrag(urljoin(f"site:///{name}", link))
            if not target.startswith("site:///"):
                continue
            address = unquote(target.removeprefix("site:///"))
            ids = pages[address].ids if address in pages else set()
            if not (address in pages or (site / address).is_file()) or (anchor and unquote(anchor) not in ids):
                dead.add((name, link))
    assert dead == set()


def test_every_page_says_what_it_is(pages: dict[str, Page]):
    for name, page in pages.items():
        assert page.language == "en", name
        assert page.meta.get("description"), name


def test_every_page_ends_with_where_to_go_next(pages: dict[str, Page]):
    for name, page in pages.items():
        assert page.headings[-1].startswith("Where to go next"), name


def test_the_notebook_page_carries_neither_jupyterlab_nor_mathjax(site: Path):
    text = (site / "notebooks" / "in-a-notebook" / "index.html").read_text(encoding="utf-8")
    assert "mathjax" not in text.lower()
    assert len(text) < 150_000
    assert "BrokenProcessPool" in text


def test_there_is_a_page_for_wrong_addresses(site: Path):
    page = Page((site / "404.html").read_text(encoding="utf-8"))
    assert "/start/first-speedup/" in page.links


def test_pages_have_an_edit_link_only_where_the_repository_is_known(
    monkeypatch: pytest.MonkeyPatch, pages: dict[str, Page]
):
    assert not any("/edit/" in link for page in pages.values() for link in page.links)
    monkeypatch.setenv("REPO_URL", "https://example.org/guide")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/")
    assert load_config(str(ROOT / "mkdocs.yml")).edit_uri == "edit/main/docs/"


class TestTheCheck:
    """`measured.check` is the last gate before publishing, so it is tested on what must not pass."""

    FOUND = "page.html: a traceback that no run left"

    @pytest.mark.parametrize(
        ("html", "problem"),
        [
            ('<div class="measured measured-failed"><p>x</p></div>', "page.html: a fence failed"),
            (f"<pre>{check.TRACEBACK}</pre>", FOUND),
            (f'<div class="measured-output"></div><pre>{check.TRACEBACK}</pre>', FOUND),
            ("<p>```example\npool/x.py\n```</p>", "page.html: a example fence that was not rendered"),
        ],
    )
    def test_finds(self, tmp_path: Path, html: str, problem: str):
        (tmp_path / "page.html").write_text(html)
        assert list(check.problems(tmp_path)) == [problem]

    @pytest.mark.parametrize("place", sorted(check.MEANT))
    def test_lets_a_traceback_pass_where_a_run_left_it(self, tmp_path: Path, place: str):
        (tmp_path / "page.html").write_text(f'<div class="{place}"><img><pre>{check.TRACEBACK}</pre></div>')
        assert list(check.problems(tmp_path)) == []

    def test_does_not_call_an_empty_folder_a_good_site(self, tmp_path: Path):
        assert list(check.problems(tmp_path)) == [f"{tmp_path}: no page was built"]
