"""The same mkdocs.yml builds with Zensical, Material's successor; it only can't execute the notebook."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from measured import check

from .conftest import ROOT, build

OUTPUT = re.compile(r'<div class="measured-output".*?<pre><code>(.*?)</code></pre>', re.DOTALL)


def outputs(site: Path) -> dict[str, list[str]]:
    """The outputs on every page, in their order."""
    return {
        path.relative_to(site).as_posix(): [
            unescape(re.sub(r"<[^>]+>", "", found)) for found in OUTPUT.findall(path.read_text(encoding="utf-8"))
        ]
        for path in site.rglob("index.html")
        if "notebooks" not in path.parts
    }


@pytest.fixture(scope="module")
def successors_site(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """Built from a copy, since Zensical writes a cache of its own and its site beside mkdocs.yml."""
    copy = tmp_path_factory.mktemp("zensical")
    shutil.copy(ROOT / "mkdocs.yml", copy)
    for folder in ("docs", "examples", "overrides", "recordings", ".measured/records"):
        shutil.copytree(ROOT / folder, copy / folder)
    build("zensical", copy, "--clean")
    return copy / "site"


def test_no_run_failed_and_no_traceback_strayed(successors_site: Path):
    assert list(check.problems(successors_site)) == []


def test_both_builds_show_the_same_outputs(successors_site: Path, site: Path):
    assert sum(map(len, outputs(site).values())) > 50
    assert outputs(successors_site) == outputs(site)
