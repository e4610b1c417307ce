"""Programs, agreement and tables of the page performance/measuring."""

from types import ModuleType, SimpleNamespace

import pytest

from measured.fences.values import Figure
from tests.guide.page_modules import figure, page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("performance/measuring.py")


def calls(*programs: list[float]) -> list[Figure]:
    """Figures of each call, with the values of the programs, as `figures` gives them."""
    return [figure(*values) for values in zip(*programs, strict=True)]


def test_the_course_is_that_of_names_timed_one_after_the_other(page: ModuleType):
    """Two rounds, in which all calls of A take 1 and 2 s, and those of B twice as long, but for the last one."""
    a, b, last = figure(1.0, 2.0), figure(2.0, 4.0), figure(6.0, 4.0)
    found = page.course({"A": [a] * 8, "B": [b] * 7 + [last]})
    assert [place for place, _ in found["A"] + found["B"]] == [4, 8, 12, 16]
    assert [mean.values for _, mean in found["A"]] == [(1.0, 2.0), (1.0, 2.0)]
    assert [mean.values for _, mean in found["B"]] == [(2.0, 4.0), (3.0, 4.0)]


def test_a_total_is_of_all_calls_in_each_round(page: ModuleType):
    assert page.total_of([figure(1.0, 2.0), figure(3.0, 5.0)]).values == (4.0, 7.0)


def test_the_calls_of_each_program_are_a_figure(page: ModuleType):
    first, second = page.programs(calls([1.0, 2.0, 3.0], [4.0, 5.0, 6.0]))
    assert first.values == (1.0, 2.0, 3.0)
    assert second.values == (4.0, 5.0, 6.0)


def test_a_chart_shows_the_first_programs(page: ModuleType):
    found = page.programs(calls(*([float(n)] * 6 for n in range(1, 9))))
    assert list(page.rows(found)) == ["Program 1", "Program 2", "Program 3", "Program 4"]
    assert list(page.rows(found[:1])) == ["Program 1"]


def test_a_curve_has_the_median_of_the_first_calls(page: ModuleType):
    values = [float(n) for n in range(1, 101)]
    [points] = page.narrowing(page.programs(calls(values))).values()
    assert [number for number, _ in points] == [6, 12, 25, 50, 100]
    assert [point.median for _, point in points] == [3.5, 6.5, 13, 25.5, 50.5]
    assert all(point.has_interval for _, point in points)


def test_equal_programs_agree(page: ModuleType):
    found = page.agreement(page.programs(calls(*[[1.0, 1.1, 1.2, 1.3, 1.4, 1.5]] * 8)))
    assert (found.programs, found.outside, found.chance) == (8, 0, pytest.approx(1))
    assert not found.too_many


def test_programs_that_differ_do_not(page: ModuleType):
    found = page.agreement(page.programs(calls(*([n + 0.1 * k for k in range(6)] for n in range(8)))))
    assert found.outside == 8
    assert found.too_many


@pytest.mark.parametrize(
    ("programs", "outside", "too_many"), [(8, 1, False), (8, 2, False), (8, 3, True), (11, 3, True)]
)
def test_how_many_chance_explains(page: ModuleType, programs: int, outside: int, too_many: bool):
    assert page.Agreement(programs, outside).too_many is too_many


def test_the_table_of_clocks_has_a_column_for_each_start_method(page: ModuleType):
    told = {
        "workers alive": {"perf_counter": 0.1, "process_time": 0.01, "RUSAGE_CHILDREN": 0.0},
        "workers joined": {"perf_counter": 0.2, "process_time": 0.02, "RUSAGE_CHILDREN": 0.3},
        "tasks": 0.25,
    }
    run = SimpleNamespace(json={"clocks.json": told}.get)
    assert list(page.clocks({"fork": run, "spawn": run})) == [
        ("`perf_counter()`", "0.20 s", "0.20 s"),
        ("`process_time()` of the parent", "0.02 s", "0.02 s"),
        ("`RUSAGE_CHILDREN`, workers alive", "0.00 s", "0.00 s"),
        ("`RUSAGE_CHILDREN`, workers joined", "0.30 s", "0.30 s"),
        ("`process_time()` of the tasks", "0.25 s", "0.25 s"),
    ]
