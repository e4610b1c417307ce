"""Texts and tables of the page guide/producer-consumer."""

from pathlib import Path
from types import ModuleType

import pytest

from tests.guide.page_modules import page_module

MODULE = Path(__file__).parents[2] / "docs" / "guide" / "producer_consumer.py"


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("guide/producer_consumer.py")


def test_each_run_is_in_one_row(page: ModuleType):
    rows = list(page.outcomes([0, 0, 1, 49, 50], [50] * 5))
    assert [row[1:] for row in rows] == [(2, 0), (2, 0), (1, 5)]


@pytest.mark.parametrize(
    ("got", "text"),
    [([50, 50], "lost nothing in 2 runs"), ([0, 49], "every one of 2 runs"), ([50, 10, 0], "in 2 of 3 runs")],
)
def test_the_summary_counts_the_runs_that_lost_items(page: ModuleType, got: list[int], text: str):
    assert text in page.summary(got)
