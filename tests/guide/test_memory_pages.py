"""Points of the charts of the pages wrong/memory and performance/memory."""

from types import ModuleType

import pytest

from tests.guide.page_modules import figure, page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("performance/memory.py")


def held(least: float) -> dict[str, dict[str, object]]:
    """Sums of a program with one worker and with eight."""
    return {kind: {"1": figure(least), "8": figure(least + 7e6)} for kind in ("RSS", "PSS", "USS")}


def test_on_the_page_of_failures_tasks_are_counted_from_one():
    first, second = figure(1), figure(2)
    assert page_module("wrong/memory.py").by_task([first, second]) == [(1, first), (2, second)]


def test_a_series_for_each_kind_and_for_each_program(page: ModuleType):
    sums = held(1e6)
    line = [(1, sums["PSS"]["1"]), (8, sums["PSS"]["8"])]
    assert page.kinds(sums) == {f"Sum of {kind}": line for kind in sums}
    assert page.programs({"fork": sums}) == {"fork": line}


def test_seven_further_workers_share_what_was_added(page: ModuleType):
    sums = held(1e6)
    assert str(page.added(sums)) == "1.0 MB"
    ((name, rss, pss, added),) = page.added_rows({"fork": sums})
    assert (name, rss, pss, str(added)) == ("fork", sums["RSS"]["8"], sums["PSS"]["8"], "1.0 MB")


def test_a_series_for_each_way_of_reading_and_for_each_function(page: ModuleType):
    least, most = figure(1), figure(2)
    assert page.shares({"list, in order": {"0": least, "100": most}}) == {"List, in order": [(0, least), (100, most)]}
    assert page.by_task({"keep": [least, most]}) == {"keep()": [(1, least), (2, most)]}


def test_a_row_for_frozen_and_one_for_not_frozen(page: ModuleType):
    sizes = {"forked": figure(1), "collected": figure(2), "read": figure(3)}
    assert list(page.frozen_rows({"not frozen": sizes})) == [("Not frozen", *sizes.values())]
