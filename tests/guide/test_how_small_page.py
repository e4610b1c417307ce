"""Efficiencies and crossings of the page performance/how-small."""

import math
from types import ModuleType

import pytest

from measured.fences.values import Figure
from tests.guide.page_modules import compared, figure, page_module, steady

LENGTHS = (1e-5, 1e-4, 1e-3)


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("performance/how_small.py")


def rows(*shares: tuple[float, ...]) -> list[dict[str, Figure]]:
    """Rows of a loop and a way that used such a share of two workers, for each length, in each round."""
    return [
        {"loop": figure(*[length] * len(rounds)), "way": figure(*(length / 2 / share for share in rounds))}
        for length, rounds in zip(LENGTHS, shares, strict=True)
    ]


def same(*shares: float) -> list[dict[str, Figure]]:
    """Rows that were the same in six rounds."""
    return rows(*((share,) * 6 for share in shares))


def test_a_loop_uses_half_of_two_workers_and_a_pool_more_if_it_is_faster(page: ModuleType):
    row = {"loop": figure(1.0, 1.0), "Pool": figure(0.5, 1.0)}
    assert page.efficiency(row, "loop").values == (0.5, 0.5)
    assert page.efficiency(row, "Pool").values == (1.0, 0.5)


def test_a_curve_runs_over_the_measured_length_in_microseconds(page: ModuleType):
    row = {"loop": steady(12.3456e-6), "way": steady(12.3456e-6)}
    assert page.curves([row], {"way": "Way"}) == {"Way": [(12.3, page.efficiency(row, "way"))]}


@pytest.mark.parametrize(
    ("shares", "length"),
    [
        ((0.4, 0.6, 0.9), math.sqrt(1e-5 * 1e-4)),  # halfway, on a logarithmic axis
        ((0.4, 0.5, 0.9), 1e-4),
        ((0.3, 0.7, 0.4, 0.6), 0.0031623),  # from the last point below it
        ((0.6, 0.7, 0.9), 0.0),
        ((0.1, 0.2, 0.3), math.inf),
        ((0.6, 0.7, 0.3), math.inf),
    ],
)
def test_half_is_crossed_between_two_points(page: ModuleType, shares: tuple[float, ...], length: float):
    assert page.crossing((*LENGTHS, 1e-2), shares) == pytest.approx(length, rel=1e-4)


def test_a_task_that_is_handed_over_as_long_as_it_works_is_half_used(page: ModuleType):
    """A constant cost for each task of two workers' time: the crossing is that cost."""
    cost = 3e-5
    found = page.half(same(*(length / (length + cost) for length in LENGTHS)), "way")
    assert found.figure.median == pytest.approx(cost, rel=0.05)


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ([0.4] * 6, "31.6 µs"),
        ([0.6] * 6, "less than 10.0 µs"),
        ([0.6] + [0.4] * 5, "31.6 µs or less"),
    ],
)
def test_a_crossing_left_of_the_shortest_tasks_is_said_to_be(page: ModuleType, short: list[float], text: str):
    found = str(page.half(rows(tuple(short), (0.6,) * 6, (0.9,) * 6), "way"))
    assert found.startswith(text)


@pytest.mark.parametrize(
    ("short", "long", "text"),
    [
        ([0.4] * 6, [0.3] * 6, "more than 1.00 ms"),
        ([0.4] * 6, [0.3] + [0.9] * 5, "31.6 µs or more"),
        ([0.6] * 6, [0.3] + [0.9] * 5, "not found"),
    ],
)
def test_so_is_one_right_of_the_longest(page: ModuleType, short: list[float], long: list[float], text: str):
    assert str(page.half(rows(tuple(short), (0.6,) * 6, tuple(long)), "way")).startswith(text)


def test_the_crossing_of_every_round_is_found_by_itself(page: ModuleType):
    found = page.half(rows((0.4, 0.45), (0.6, 0.6), (0.9, 0.9)), "way")
    assert found.figure.values == pytest.approx((10**-4.5, 10 ** (-5 + 1 / 3)))


def findings(page: ModuleType, **shares: tuple[float, ...]) -> list[str]:
    """Return the lines about ways that used such a share of two workers with the longest tasks, in each round."""
    ways = {way: rows((0.25,) * len(of), (0.25,) * len(of), of) for way, of in shares.items()}
    first = next(iter(ways.values()))
    merged = [
        {"loop": row["loop"], **{way: of[place]["way"] for way, of in ways.items()}} for place, row in enumerate(first)
    ]
    found: str = page.findings(merged, {way: way.title() for way in ways}, compared)
    return found.splitlines()


def test_each_way_is_compared_with_the_loop_for_the_longest_tasks_and_has_its_break_even(page: ModuleType):
    lead, empty, one, other = findings(page, one=(1.0,) * 6, other=(0.25,) * 6)
    assert (lead[:16], empty) == ("Tasks of 1.00 ms", "")
    assert one.startswith("- One: 2.00 times as fast")
    assert "; break-even: 215 µs" in one
    assert other.startswith("- Other: 0.500 times as fast")
    assert other.endswith("; break-even: more than 1.00 ms")


@pytest.mark.parametrize(
    ("one", "other", "end"),
    [
        ((1.0,) * 6, (0.9,) * 6, "were long enough for two workers to be faster than a loop in all of these ways:"),
        ((1.0,) * 6, (0.25,) * 6, "were long enough for two workers to be faster than a loop in 1 of these 2 ways:"),
        ((1.0,) * 6, (0.5,) * 6, "were long enough for two workers to be faster than a loop in 1 of these 2 ways:"),
        ((0.5,) * 6, (0.25,) * 6, "weren't shown to be long enough for two workers to be faster than a loop:"),
        ((1.0,), (0.9,), "Two workers compared with a loop, for tasks of 1.00 ms:"),
    ],
)
def test_the_first_line_says_whether_they_were_long_enough(
    page: ModuleType, one: tuple[float, ...], other: tuple[float, ...], end: str
):
    assert findings(page, one=one, other=other)[0].removeprefix("Tasks of 1.00 ms").strip() == end


def test_a_way_that_was_run_once_is_not_compared(page: ModuleType):
    assert findings(page, one=(1.0,))[2].startswith("- One: not compared (")
