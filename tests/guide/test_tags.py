"""The tags at the end of a page: only where they lead somewhere."""

import pytest

from guide.names import Use, inventory
from guide.pages import Place
from guide.publish.tags import with_tags

NAMES = inventory()
USES = {
    NAMES["multiprocessing.pool.Pool.map"]: [Use(Place("guide/pool.md", "chunks"), "a.py"), Use(Place("index.md"))],
    NAMES["multiprocessing.pool.Pool.imap"]: [Use(Place("guide/pool.md"), "a.py"), Use(Place("guide/pool.md"), "b.py")],
}


@pytest.fixture
def pages() -> dict[str, str]:
    """Three pages of a built site, one of them the index of names."""
    places = ("", "guide/pool/", "reference/names/")
    return {f"{place}index.html": f"<article><h1>{place}</h1></article>" for place in places}


def test_the_names_that_a_page_uses_lead_into_the_index(pages: dict[str, str]):
    changed = with_tags(pages, USES)
    assert set(changed) == {"guide/pool/index.html", "index.html"}
    assert 'href="../../reference/names/#Pool.map"' in changed["guide/pool/index.html"]
    assert 'href="reference/names/#Pool.map"' in changed["index.html"]


def test_a_name_that_few_other_pages_use_comes_first(pages: dict[str, str]):
    page = with_tags(pages, USES)["guide/pool/index.html"]
    assert page.index("Pool.imap") < page.index("Pool.map")


def test_tagging_again_changes_nothing(pages: dict[str, str]):
    assert with_tags(pages | with_tags(pages, USES), USES) == {}


def test_a_site_without_the_index_gets_no_tags(pages: dict[str, str]):
    del pages["reference/names/index.html"]
    assert with_tags(pages, USES) == {}


def test_a_page_that_was_not_built_gets_none(pages: dict[str, str]):
    del pages["guide/pool/index.html"]
    assert set(with_tags(pages, USES)) == {"index.html"}
