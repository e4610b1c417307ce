"""The tags at the end of a page: only where they have somewhere to lead to."""

from pathlib import Path

import pytest

from guide.names import add_tags
from tests.engine.conftest import SampleProject

PAGE = "<article><h1>Pool</h1></article>"


@pytest.fixture
def site(project: SampleProject) -> Path:
    """A built site of one page, which shows an example that uses a pool."""
    project.write("squares.py", "from multiprocessing import Pool\n\nwith Pool() as pool:\n    pool.map(abs, [1])\n")
    (project.root / "docs" / "pool.md").write_text("# Pool\n\n```example\nsquares.py\n```\n")
    (project.root / "site" / "pool").mkdir(parents=True)
    (project.root / "site" / "pool" / "index.html").write_text(PAGE)
    return project.root / "site"


def test_the_names_that_a_page_uses_lead_into_the_index(site: Path):
    (site / "reference" / "names").mkdir(parents=True)
    add_tags(site)
    assert '<a href="../reference/names/#pool-map"><code>Pool.map</code></a>' in (site / "pool/index.html").read_text()


def test_tagging_twice_is_tagging_once(site: Path):
    (site / "reference" / "names").mkdir(parents=True)
    add_tags(site)
    once = (site / "pool/index.html").read_text()
    add_tags(site)
    assert (site / "pool/index.html").read_text() == once


def test_a_site_without_an_index_of_names_gets_no_tags(site: Path):
    add_tags(site)
    assert (site / "pool/index.html").read_text() == PAGE
