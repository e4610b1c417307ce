"""Rows of the tables on the page cases/physics."""

from pathlib import Path
from types import ModuleType

import pytest

from measured.fences.values import Figure
from measured.statistics import Estimate
from tests.guide.page_modules import compared, page_module, steady

MODULE = Path(__file__).parents[2] / "docs" / "cases" / "physics.py"


@pytest.fixture(scope="module")
def physics() -> ModuleType:
    return page_module("cases/physics.py")


def test_rows_are_sorted_by_verdict(physics: ModuleType):
    found = physics.rows(
        [(5, steady(1), steady(2)), (80, steady(1), steady(1)), (2000, steady(2), steady(1))], compared
    )
    assert physics.known(found)
    assert [row.number for row in physics.slower(found)] == [5]
    assert [row.number for row in physics.faster(found)] == [2000]


def test_rows_that_ran_once_have_no_verdict(physics: ModuleType):
    once = Figure(Estimate((1.0,), (0,), "one"), "a figure")
    found = physics.rows([(5, once, once)], compared)
    assert not physics.known(found)
    assert not physics.faster(found) + physics.slower(found)


@pytest.mark.parametrize(("sizes", "text"), [([], ""), ([5], "5"), ([5, 20, 8000], "5, 20 and 8,000")])
def test_sizes_are_listed_as_in_a_sentence(physics: ModuleType, sizes: list[int], text: str):
    assert physics.numbers(physics.rows([(n, steady(1), steady(1)) for n in sizes], compared)) == text


def test_every_table_has_a_line_for_each_row(physics: ModuleType):
    found = physics.rows([(640_000, steady(0.02), steady(0.03))], compared)
    for make in (physics.step_table, physics.frame_table, physics.heat_table):
        assert make(found).count("\n") == 2
    assert "640 kB" in physics.heat_table(found)


def test_half_a_frame_is_half_a_frame(physics: ModuleType):
    assert physics.of_a_frame(steady(1 / 120)).median == 0.5


@pytest.mark.parametrize(("both", "text"), [(1.5, "1.50 times"), (1.0, "no difference")])
def test_a_multiple_is_told_only_where_a_difference_was_shown(physics: ModuleType, both: float, text: str):
    (row,) = physics.rows([(640_000, steady(1), steady(both))], compared)
    assert text in physics.multiple(row)
