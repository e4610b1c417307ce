"""The ledger is complete, and its checks can fail. Whether its links lead anywhere: `tests/site/test_ledger.py`."""

import re
from typing import Any

import pytest

from guide import ledger as coverage
from guide.ledger import ARTICLES, FILE, Article, Item, LedgerError
from guide.pages import Place, nearest, places, title
from measured.project import Project

from .test_house import MEASUREMENT, PAGES, ROOT

PROJECT = Project.find(ROOT)
TEXT = (PROJECT.docs / coverage.FILE).read_text(encoding="utf-8")

ID = re.compile(r"\bS[0-4]-\d+\b")
Entries = list[dict[str, Any]]


@pytest.fixture
def entries() -> Entries:
    """A ledger that holds, to be broken by a test."""
    rest = {"what": "A claim", "kind": "claim", "at": "index.md", "verdict": "It is not.", "run": "pool/chunks.py"}
    return [{"id": name, "flag": "W", **rest} for name in coverage.expected()]


def test_the_ledger_holds():
    assert list(coverage.problems(coverage.entries_of(TEXT), PROJECT)) == []


def test_every_item_of_every_article_is_met():
    items = coverage.read(PROJECT)
    assert len(items) == sum(article.items for article in ARTICLES.values())
    assert [item.id for item in items] == coverage.expected()


def test_no_verdict_holds_a_number_that_a_run_made():
    for item in coverage.read(PROJECT):
        assert not MEASUREMENT.search(f"{item.what} {item.verdict}"), item.id


def test_every_sentence_ends_as_one():
    for item in coverage.read(PROJECT):
        assert item.verdict.endswith("."), item.id
        assert not item.what.endswith("."), item.id


def test_ids_stand_on_the_ledger_only():
    for page in PAGES:
        if page != ROOT / "docs" / "about" / "coverage.md":
            assert not ID.search(page.read_text(encoding="utf-8")), page


def test_a_missing_item_is_found(entries: Entries):
    del entries[20]
    assert list(coverage.problems(entries, PROJECT)) == ["S0-21: missing"]


def test_an_unknown_item_is_found(entries: Entries):
    entries.append({**entries[0], "id": "S0-38"})
    assert list(coverage.problems(entries, PROJECT)) == ["S0-38: no such item"]


def test_an_item_that_stands_twice_is_found(entries: Entries):
    entries.append(entries[3])
    assert list(coverage.problems(entries, PROJECT)) == ["S0-4: 2 entries, expected one"]


def test_items_out_of_order_are_found(entries: Entries):
    entries[0], entries[1] = entries[1], entries[0]
    assert list(coverage.problems(entries, PROJECT)) == ["the entries are not in the order of their ids"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"verdict": ""}, "flagged, but without a verdict"),
        ({"run": ""}, "flagged, but without a run"),
        ({"run": "pool/mapsquares.py"}, "there is no example 'pool/mapsquares.py'"),
        ({"at": "guide/pools.md#chunks"}, "there is no page 'guide/pools.md'"),
        ({"at": ""}, "no 'at'"),
        ({"what": None}, "no 'what'"),
        ({"what": 3}, "every value must be text"),
        ({"runs": "pool/chunks.py"}, "unknown key 'runs'; did you mean run?"),
        ({"flag": "Z"}, "flag 'Z', expected 'ok' or letters of 'WOUIX'"),
        ({"flag": "okW"}, "flag 'okW', expected 'ok' or letters of 'WOUIX'"),
        ({"flag": "WW"}, "flag 'WW', expected 'ok' or letters of 'WOUIX'"),
        ({"kind": "opinion"}, "kind 'opinion', expected one of " + ", ".join(coverage.KINDS)),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_a_fault_of_an_item_is_found(entries: Entries, change: dict[str, Any], problem: str):
    entries[14] |= change
    found = list(coverage.problems(entries, PROJECT))
    assert found[0].startswith(f"S0-15: {problem}")


def test_an_item_that_is_fine_needs_neither_verdict_nor_run(entries: Entries):
    entries[2]["flag"] = "ok"
    del entries[2]["verdict"], entries[2]["run"]
    assert list(coverage.problems(entries, PROJECT)) == []


def test_a_ledger_that_does_not_hold_is_not_shown(monkeypatch: pytest.MonkeyPatch, entries: Entries):
    coverage._read.cache_clear()
    monkeypatch.setattr(coverage, "entries_of", lambda _: entries[1:])
    with pytest.raises(LedgerError, match="S0-1: missing"):
        coverage.read(PROJECT)


@pytest.mark.parametrize(
    ("at", "address"),
    [
        ("guide/pool.md#chunks", "guide/pool/#chunks"),
        ("guide/pool.md", "guide/pool/"),
        ("wrong/index.md#no-guard", "wrong/#no-guard"),
        ("index.md", ""),
        ("notebooks/in-a-notebook.ipynb#why", "notebooks/in-a-notebook/#why"),
    ],
)
def test_a_page_and_a_heading_become_an_address(at: str, address: str):
    assert Place.parse(at).address == address


def test_a_page_is_called_what_it_calls_itself():
    assert title(PROJECT, "guide/pool.md") == "Pool"
    assert title(PROJECT, "notebooks/in-a-notebook.ipynb") == "In a notebook"


def test_a_run_is_linked_where_it_stands_near_the_page_that_the_item_names():
    shown_at = places(PROJECT)
    for run, near, place in [
        ("pool/chunks.py", "guide/pool.md", "guide/pool.md#chunks"),
        ("wrong/joined_first.py", "index.md", "wrong/popular-patterns.md#while-not-qempty"),
        ("start/loop_pool.py", "index.md#where-to-start", "index.md"),
        ("compare/cpu_processes.py", "guide/pool.md", "compare/threads.md#computing"),
        ("nowhere.py", "guide/pool.md", "reference/examples.md"),
    ]:
        assert nearest(shown_at.get(run, []), Place.parse(near)) == Place.parse(place)


def test_every_run_of_the_ledger_is_shown_on_a_page():
    assert {item.run for item in coverage.read(PROJECT) if item.run} <= set(places(PROJECT))


def test_flags_are_shown_in_words():
    item = Item("S0-1", "A claim", "claim", "OI", "index.md")
    assert (item.flags, item.label) == (["O", "I"], "Outdated, incomplete")
    assert Item("S0-1", "A claim", "claim", "ok", "index.md").label == ""


def item(number: int, flag: str) -> Item:
    return Item(f"S0-{number}", "A `GIL` < claim", "claim", flag, "guide/pool.md#chunks", "No.", "pool/chunks.py")


def test_wrong_items_come_first_and_right_ones_last_and_folded():
    items = [item(1, "ok"), item(2, "X"), item(3, "WU"), item(4, "ok")]
    text = coverage.section("S0", ARTICLES["S0"], items, PROJECT, {})
    assert re.findall(r'<div id="s0-(\d)"', text) == ["3", "2", "1", "4"]
    flagged, folded = text.split("<details")
    assert 'id="s0-2"' in flagged
    assert 'id="s0-1"' in folded


def test_an_item_has_its_flags_for_the_filter_and_links_to_page_and_run():
    shown_at = {"pool/chunks.py": [Place("guide/pool.md", "chunks")]}
    text = coverage.listing([item(15, "WU"), item(16, "ok")], PROJECT, shown_at)
    assert re.findall('data-kinds="([^"]+)"', text) == ["W U", "ok"]
    assert "<code>GIL</code> &lt; claim" in text
    assert text.count('href="../../guide/pool/#chunks"') == 4


def test_the_data_is_beside_the_page():
    assert (PROJECT.docs / FILE).is_file()
    assert (PROJECT.docs / FILE).with_suffix(".md").is_file()


def test_an_article_without_an_address_says_so():
    known, unknown = Article("A guide", "a blog", 1, "https://example.org/guide"), Article("A guide", "a blog", 1)
    assert coverage.where(known) == "[Read the article](https://example.org/guide)."
    assert "no public address" in coverage.where(unknown)
