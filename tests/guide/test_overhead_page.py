"""Arithmetic of the page performance/overhead."""

import math
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from measured.fences.values import Compared, Figure
from tests.guide.page_modules import compared, figure, page_module, steady

MODULE = Path(__file__).parents[2] / "docs" / "performance" / "overhead.py"


@pytest.fixture(scope="module")
def overhead() -> ModuleType:
    return page_module("performance/overhead.py")


def rows(*lengths: tuple[float, float]) -> Sequence[tuple[Figure, Figure, Figure]]:
    """Rows of a task's length and the pool's time for a hundred."""
    return [(steady(task), steady(100 * task), steady(pool)) for task, pool in lengths]


def test_at_the_break_even_a_loop_and_a_pool_take_equally_long(overhead: ModuleType):
    start, call, gained, tasks = 0.02, 0.0001, 1.6, 100
    (least, most) = overhead.break_even_between(steady(start), steady(call), steady(gained), tasks)
    assert least == most
    assert math.isclose(tasks * least, start + tasks * call + tasks * least / gained)


@pytest.mark.parametrize(
    ("gained", "text"), [((0.8,), "no length"), ((0.9, 1.5), "or more"), ((1.4, 1.6), "to"), ((1.0,), "no length")]
)
def test_without_a_gain_no_length_is_enough(overhead: ModuleType, gained: tuple[float, ...], text: str):
    assert text in overhead.break_even(steady(0.02), steady(0.0001), figure(*gained), 100)


def test_the_measured_break_even_lies_between_the_last_loss_and_the_wins_after_it(overhead: ModuleType):
    tried = overhead.trials(rows((0.001, 0.2), (0.002, 0.1), (0.003, 0.4), (0.004, 0.2), (0.005, 0.2)), compared)
    found = overhead.measured(tried)
    assert (found.lost.median, found.won.median) == (0.003, 0.004)


@pytest.mark.parametrize(
    ("pool", "text"), [(0.5, "none of the lengths"), (0.01, "all of the lengths"), (0.15, "from 2.00 ms a task")]
)
def test_a_pool_can_win_with_all_lengths_or_with_none(overhead: ModuleType, pool: float, text: str):
    tried = overhead.trials(rows((0.001, pool), (0.002, pool)), compared)
    assert text in str(overhead.measured(tried))


@pytest.mark.parametrize(("pool", "agree"), [(0.15, True), (0.01, False), (0.9, False)])
def test_computed_and_measured_agree_only_where_they_can_both_be_right(overhead: ModuleType, pool: float, agree: bool):
    """The computed break-even is 1.2 ms a task."""
    tried = overhead.trials(rows((0.001, pool), (0.002, pool)), compared)
    assert overhead.agrees(tried, steady(0.05), steady(0.0001), steady(2.0)) is agree


def test_what_was_run_once_shows_no_break_even(overhead: ModuleType):
    once = [(figure(0.001), figure(0.1), figure(0.05))]
    tried = overhead.trials(once, lambda base, other: Compared(base, other, None, "run once"))
    assert str(overhead.measured(tried)) == "not compared (run once)"


def test_parts_are_added_and_shared_by_round(overhead: ModuleType):
    took = {
        "a loop": {"chains": figure(3, 3), "rank": figure(1, 2)},
        "1 in a pool": {"start": figure(1, 1), "chains": figure(3, 3), "rank": figure(1, 1), "end": figure(1, 1)},
        "2 in a pool": {"start": figure(1, 1), "chains": figure(2, 1), "rank": figure(1, 1), "end": figure(1, 1)},
    }
    assert overhead.all_parts(took, "a loop").values == (4, 5)
    assert overhead.serial_share(took).values == (0.25, 0.4)
    assert overhead.amdahl(overhead.serial_share(took)).values == (4, 2.5)
    assert overhead.gain(took).values == (1.5, 3)
    assert [row[0] for row in overhead.worker_rows(took)] == ["a loop", "1", "2"]


def test_charts_hold_each_figure_once(overhead: ModuleType):
    took = {"thread": {"one": figure(1, 1)}, "fork": {"one": figure(2, 2), "pool": figure(3, 3)}}
    assert overhead.starts(took) == {"thread": took["thread"]["one"], "fork": took["fork"]["one"]}
    steps = ("pickle", "unpickle", "sum here", "sum there")
    rows = [{"numbers": n, "bytes": 9, **{step: figure(n + at) for at, step in enumerate(steps)}} for n in (10, 100)]
    curves = overhead.argument_curves(rows)
    assert [[x for x, _ in points] for points in curves.values()] == [[10, 100]] * len(steps)
    assert {f.median for points in curves.values() for _, f in points} == {10, 11, 12, 13, 100, 101, 102, 103}
