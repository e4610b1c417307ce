"""Rows and curves of the page performance/how-many-workers."""

from types import ModuleType, SimpleNamespace

import pytest

from measured.formats import seconds
from tests.guide.page_modules import page_module, steady


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("performance/how_many_workers.py")


def run(**files: object) -> SimpleNamespace:
    """A record with files."""
    return SimpleNamespace(
        json=lambda name: files[name.removesuffix(".json")],
        run=SimpleNamespace(files={f"{name}.json": "" for name in files}),
    )


def test_a_curve_runs_over_the_numbers_of_workers(page: ModuleType):
    one, two = steady(2.0), steady(1.0)
    assert page.curves({"wait": {"1": one, "2": two}}) == {"Tasks that wait": [(1, one), (2, two)]}


def test_versions_that_counted_the_same_share_a_row_and_a_missing_limit_is_empty(page: ModuleType):
    counts = {
        "no limit": {"f()": 2, "g()": 2},
        "one CPU": {"f()": 1, "g()": 2},
        "PYTHON_CPU_COUNT=1": {"f()": 1, "g()": 2},
    }
    old = {limit: {"f()": 2} for limit in page.LIMITS}
    runs = {"3.11": run(counts=old), "3.14": run(counts=counts), "3.15": run(counts=counts)}
    assert list(page.rows(runs)) == [
        ("`f()`", "3.11", 2, 2, 2, 2),
        ("`f()`", "3.14 to 3.15", 2, "", 1, 1),
        ("`g()`", "3.14 to 3.15", 2, "", 2, 2),
    ]
    assert not page.with_quota(runs)
    assert page.with_quota({"3.11": runs["3.11"]})


def test_the_table_of_a_quota_has_a_row_for_each_number_of_workers(page: ModuleType):
    everything, longest = steady(1.0), steady(0.05)
    row = {"all": everything, "longest": longest, "stops": 7}
    assert list(page.quota_rows({"4": row})) == [("4", seconds(everything), seconds(longest), 7)]
