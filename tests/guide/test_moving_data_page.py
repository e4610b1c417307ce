"""Curves, crossings and tables of the page performance/moving-data."""

import math
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from measured.fences.values import Figure
from tests.guide.page_modules import figure, page_module, steady

SIZES = ("1000", "10000", "100000")


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("performance/moving_data.py")


def took(*rounds: tuple[float, ...]) -> dict[str, dict[str, Figure]]:
    """Times of two ways: the ratio of the base to the other, for each round by size."""
    by_size = zip(SIZES, zip(*rounds, strict=True), strict=True)
    return {size: {"base": figure(*ratios), "other": figure(*[1.0] * len(ratios))} for size, ratios in by_size}


def test_a_curve_leaves_out_sizes_without_a_time(page: ModuleType):
    times = {"1000": {"list": steady(1.0), "array": steady(2.0)}, "10000": {"array": steady(3.0)}}
    assert page.curves(times, {"list": "List", "array": "Array"}) == {
        "List": [(1000, times["1000"]["list"])],
        "Array": [(1000, times["1000"]["array"]), (10_000, times["10000"]["array"])],
    }


@pytest.mark.parametrize(
    ("ratios", "size"),
    [
        ((0.5, 2.0, 4.0), math.sqrt(1e3 * 1e4)),  # halfway, on logarithmic axes
        ((0.5, 1.0, 4.0), 1e4),
        ((0.1, 0.5, 0.9), math.inf),
        ((2.0, 0.5, 2.0), math.sqrt(1e4 * 1e5)),  # after the last size with which it is slower
        ((1.0, 2.0, 3.0), 0.0),
    ],
)
def test_ways_cross_between_two_sizes(page: ModuleType, ratios: tuple[float, ...], size: float):
    assert page.crossing((1e3, 1e4, 1e5), ratios) == pytest.approx(size)


CROSSES, NEVER, ALWAYS = (0.5, 2.0, 2.0), (0.5, 0.5, 0.5), (2.0, 2.0, 2.0)


@pytest.mark.parametrize(
    ("rounds", "text"),
    [
        ([CROSSES] * 6, "faster from 3.16 kB (3.16–3.17) on"),
        ([ALWAYS] * 6, "faster with all sizes"),
        ([NEVER] * 6, "not faster with 100 kB"),
        ([ALWAYS, *[CROSSES] * 5], "faster from 3.16 kB or less on"),
        ([NEVER, *[CROSSES] * 5], "faster from 3.16 kB on at the earliest, if at all"),
        ([NEVER, ALWAYS, *[CROSSES] * 4], "no crossing found"),
        ([CROSSES] * 5, "too few rounds for a crossing"),
    ],
)
def test_a_crossing_is_found_in_each_round(page: ModuleType, rounds: list[tuple[float, ...]], text: str):
    assert str(page.faster_from(took(*rounds), "base", "other")) == text


def test_a_size_without_one_of_the_ways_is_left_out(page: ModuleType):
    times = took(*[ALWAYS] * 6)
    del times[SIZES[-1]]["base"]
    assert page.faster_from(times, "base", "other").most == 10_000


def test_the_parent_writes_as_many_bytes_as_the_run_says(page: ModuleType):
    runs = {
        "fork": SimpleNamespace(json=lambda _: {"method, chunksize=1": 24_000_000, "initializer": 1_000}),
        "spawn": SimpleNamespace(json=lambda _: {"method, chunksize=1": 25_000_000, "initializer": 2_000_000}),
    }
    head, _, *rows = page.written(runs).splitlines()
    assert head == "| The table | `fork` | `spawn` |"
    assert rows == ["| method, `chunksize=1` | 24.0 MB | 25.0 MB |", "| initializer | 1.00 kB | 2.00 MB |"]


def test_pages_print_with_and_without_an_interval(page: ModuleType):
    table = page.fresh(
        {
            "returned": {"call": steady(0.002), "pages": steady(3000.0)},
            "kept": {"call": steady(0.001), "pages": 12},
        }
    )
    assert [row.split(" | ")[-1] for row in table.splitlines()[2:]] == ["3,000 (3,000–3,000) |", "12 |"]


def test_all_ways_of_the_script_are_on_the_page(page: ModuleType):
    script = (Path(__file__).parents[2] / "examples/moving_data/by_size.py").read_text(encoding="utf-8")
    for way in {*page.PICKLED, *page.OTHERS, *page.DRAWN}:
        assert f'"{way}"' in script
