"""The same mkdocs.yml builds with Zensical, Material's successor; it only can't execute the notebook."""

import posixpath
import re
import shutil
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from measured import check
from measured.build import Build
from measured.project import Project

from .conftest import ROOT, built, served
from .test_built_site import dead_links

NOTEBOOK = "notebooks/in-a-notebook"

KNOWN = {
    rf"\((\.\./)*{NOTEBOOK}(/index\.md|\.ipynb)(#[\w-]+)?\)": "it makes no page of a notebook, but copies the file",
}
"""What differs, as an expression that finds it in the text of both builds, and why."""


def with_whole_links(text: str, page: str) -> str:
    """Return the text of a page with its links below the top of the site: the builders write some in different ways."""
    folder = posixpath.dirname(page)
    return re.sub(r"(?<=\]\()(?![a-z]+:|#)[^)#]+", lambda link: posixpath.normpath(f"{folder}/{link[0]}"), text)


def copies(site: Path) -> dict[str, str]:
    """The text of every page, with its code, its tables and its links, by the page's address."""
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.md")}


@pytest.fixture(scope="module")
def successors_site(tmp_path_factory: pytest.TempPathFactory, site: Path, build: Build) -> Path:
    """The same build in a copy of the project: Zensical writes beside mkdocs.yml."""
    copy = tmp_path_factory.mktemp("zensical")
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, copy)
    for name in ("docs", "examples", "overrides", "recordings"):
        shutil.copytree(ROOT / name, copy / name)
    return built(replace(build, project=Project.find(copy)), copy / "site", "zensical")


def test_no_run_failed_and_no_traceback_strayed(successors_site: Path):
    assert list(check.problems(successors_site)) == []


def test_both_builds_have_the_same_pages_but_for_the_notebook(successors_site: Path, site: Path):
    assert set(copies(site)) - set(copies(successors_site)) == {f"{NOTEBOOK}/index.md"}
    assert set(copies(successors_site)) < set(copies(site))


def test_both_builds_say_the_same_on_every_page(successors_site: Path, site: Path):
    ours, theirs = copies(site), copies(successors_site)
    told: list[str] = []
    for page in theirs:
        one, other = (
            with_whole_links(re.sub("|".join(KNOWN), "()", text[page]), page).splitlines() for text in (ours, theirs)
        )
        told += unified_diff(one, other, f"MkDocs: {page}", f"Zensical: {page}", n=0, lineterm="")
    assert not told, "\n".join(told)


@pytest.mark.parametrize("known", KNOWN)
def test_what_is_known_to_differ_still_does(known: str, successors_site: Path, site: Path):
    ours, theirs = copies(site), copies(successors_site)
    found = [[match[0] for page in theirs for match in re.finditer(known, text[page])] for text in (ours, theirs)]
    assert found[0] != found[1], f"no longer needed: {KNOWN[known]}"
    assert len(found[0]) == len(found[1])


def test_links_lead_somewhere_there_too_but_those_to_the_notebook(successors_site: Path):
    dead, followed = dead_links(successors_site)
    assert {(page, link) for page, link in dead if NOTEBOOK not in link} == set()
    assert followed > 1000


def test_its_search_may_do_what_it_does(browser: Browser, successors_site: Path):
    with served(successors_site) as address:
        page = browser.new_page()
        refused: list[str] = []
        page.on("console", lambda told: refused.append(told.text) if told.type == "error" else None)
        page.goto(f"{address}guide/pool/")
        page.keyboard.press("/")
        page.keyboard.type("producer")
        expect(page.get_by_text("Producers and consumers").last).to_be_visible()
        page.close()
    assert refused == []
