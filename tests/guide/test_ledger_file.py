"""The ledger is complete, and its checks can fail. Whether its links lead anywhere: `tests/site/test_ledger.py`."""

import re
from pathlib import Path
from typing import Any

import pytest

from guide import ledger as coverage
from guide import pages as places
from guide.ledger import ARTICLES, Item, LedgerError

from .test_house import MEASUREMENT, PAGES, ROOT

ID = re.compile(r"\bS[0-4]-\d+\b")
Entries = list[dict[str, Any]]


@pytest.fixture
def entries() -> Entries:
    """A ledger that holds, to be broken by a test."""
    rest = {"what": "A claim", "kind": "claim", "at": "index.md", "verdict": "It is not.", "run": "pool/chunks.py"}
    return [{"id": name, "flag": "W", **rest} for name in coverage.expected()]


def test_the_ledger_holds():
    assert list(coverage.problems(coverage.raw())) == []


def test_every_item_of_every_article_is_met():
    items = coverage.read()
    assert len(items) == sum(ARTICLES.values())
    assert [item.id for item in items] == coverage.expected()


def test_no_verdict_holds_a_number_that_a_run_made():
    for item in coverage.read():
        assert not MEASUREMENT.search(f"{item.what} {item.verdict}"), item.id


def test_every_sentence_ends_as_one():
    for item in coverage.read():
        assert item.verdict.endswith("."), item.id
        assert not item.what.endswith("."), item.id


def test_ids_stand_on_the_ledger_only():
    for page in PAGES:
        if page != ROOT / "docs" / "about" / "coverage.md":
            assert not ID.search(page.read_text(encoding="utf-8")), page


def test_a_missing_item_is_found(entries: Entries):
    del entries[20]
    assert list(coverage.problems(entries)) == ["S0-21: missing"]


def test_an_unknown_item_is_found(entries: Entries):
    entries.append({**entries[0], "id": "S0-38"})
    assert list(coverage.problems(entries)) == ["S0-38: no such item"]


def test_an_item_that_stands_twice_is_found(entries: Entries):
    entries.append(entries[3])
    assert list(coverage.problems(entries)) == ["S0-4: 2 entries, one is expected"]


def test_items_out_of_order_are_found(entries: Entries):
    entries[0], entries[1] = entries[1], entries[0]
    assert list(coverage.problems(entries)) == ["the entries are not in the order of their ids"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"verdict": ""}, "it is flagged, but does not say what is true"),
        ({"run": ""}, "it is flagged, but no run proves what is true"),
        ({"run": "pool/mapsquares.py"}, "there is no example 'pool/mapsquares.py'"),
        ({"at": "guide/pools.md#chunks"}, "there is no page 'guide/pools.md'"),
        ({"at": ""}, "no 'at'"),
        ({"what": None}, "no 'what'"),
        ({"what": 3}, "each value is to be text"),
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
    found = list(coverage.problems(entries))
    assert found[0].startswith(f"S0-15: {problem}")


def test_an_item_that_is_fine_needs_neither_verdict_nor_run(entries: Entries):
    entries[2]["flag"] = "ok"
    del entries[2]["verdict"], entries[2]["run"]
    assert list(coverage.problems(entries)) == []


def test_a_ledger_that_does_not_hold_is_not_shown(monkeypatch: pytest.MonkeyPatch, entries: Entries):
    monkeypatch.setattr(coverage, "raw", lambda: entries[1:])
    with pytest.raises(LedgerError, match="S0-1: missing"):
        coverage.read()


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
    assert places.address(at) == address


def test_a_page_is_called_what_it_calls_itself():
    assert places.title("guide/pool.md") == "Pool"
    assert places.title("notebooks/in-a-notebook.ipynb") == "In a notebook"


def test_a_run_is_linked_where_it_stands_near_the_page_that_the_item_names():
    at = places.shown_at()
    for run, near, place in [
        ("pool/chunks.py", "guide/pool.md", "guide/pool.md#chunks"),
        ("wrong/joined_first.py", "index.md", "wrong/popular-patterns.md#while-not-qempty"),
        ("compare/cpu_processes.py", "index.md#where-to-start", "index.md"),
        ("compare/cpu_processes.py", "guide/pool.md", "compare/threads.md#computing"),
        ("nowhere.py", "guide/pool.md", "reference/examples.md"),
    ]:
        assert places.stands(run, at, near=near) == place


def test_every_run_of_the_ledger_is_shown_on_a_page():
    assert {item.run for item in coverage.read() if item.run} <= set(places.shown_at())


def test_flags_are_shown_in_words():
    item = Item("S0-1", "A claim", "claim", "OI", "index.md")
    assert (item.flags, item.label) == (["O", "I"], "Outdated, incomplete")
    assert Item("S0-1", "A claim", "claim", "ok", "index.md").label == ""


def test_an_overview_names_what_is_wrong():
    items = [Item(f"S0-{n}", "A claim", "claim", flag, "index.md") for n, flag in enumerate(["ok", "WU", "X"], 1)]
    assert coverage.overview(items) == "3 items, 1 of them fine. Wrong: [S0-2](#s0-2)"
    assert coverage.overview(items[2:]) == "1 items, 0 of them fine. None is wrong."


def test_a_card_links_the_item_the_page_and_the_run():
    item = Item("S0-15", "A claim", "claim", "W", "guide/pool.md#chunks", "It is not.", "pool/chunks.py")
    assert coverage.cards([item]) == (
        "[S0-15](#s0-15) **A claim** {: #s0-15 }\n"
        ":   **Wrong.** It is not.<br>"
        "Claim · [Pool](../../guide/pool/#chunks) · [`pool/chunks.py`](../../guide/pool/#chunks)"
    )


def test_the_data_lies_beside_the_page():
    assert Path(coverage.FILE).with_suffix(".md") == Path("docs/about/coverage.md")
    assert (ROOT / coverage.FILE).is_file()
