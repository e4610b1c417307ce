"""Wording of the page cases/text-map-reduce."""

from types import ModuleType

import pytest

from tests.guide.page_modules import compared, page_module, steady


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("cases/text_map_reduce.py")


def took(**cpu: float) -> dict[str, object]:
    ways = "loop", "text_per_task", "counter_per_file", "counter_per_group", "merged_in_pairs"
    return {way: {"wall": steady(2.0), "cpu": steady(cpu.get(way, 1.0))} for way in ways}


def test_each_way_is_a_row(page: ModuleType):
    rows = page.ways(took(), compared).splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:]] == [
        "Loop", "The text for each task", "A `Counter` for each file",
        "A `Counter` for each group", "Groups, merged in pairs",
    ]  # fmt: skip


def test_parents_that_use_more_and_less(page: ModuleType):
    found = took(text_per_task=2.0, counter_per_file=3.0, counter_per_group=0.5)
    assert page.verdict(found, compared) == (
        "With the text for each task and with a `Counter` for each file, the parent alone used more CPU time than "
        "the whole loop. With a `Counter` for each group, it used less."
    )


def test_only_less(page: ModuleType):
    found = took(counter_per_group=0.5)
    less = "With a `Counter` for each group, the parent used less CPU time than the loop."
    assert page.verdict(found, compared) == less


def test_no_difference(page: ModuleType):
    assert page.verdict(took(), compared) == "The parent's CPU times weren't shown to differ from the loop's."


def test_the_totals_of_a_text(page: ModuleType):
    assert page.totals(["20,000 words, 1,051 different", "20,112 counted, 1,151 different"]) == (20_000, 20_112)
