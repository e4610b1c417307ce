"""The model of the page performance/will-it-help: what is plain of it for any machine, and its tables."""

import statistics
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measured.fences.charts import Apart
from tests.guide.page_modules import page_module, steady

CONSTANTS: dict[str, Any] = {
    "cpus": 2,
    "start": {
        "fork": {"first": 0.0, "pool": 0.01, "worker": 0.005, "boot": 0.002},
        "spawn": {"first": 0.001, "pool": 0.05, "worker": 0.05, "boot": 0.04},
    },
    "dispatch": {"parent": 5e-5, "cpu": 9e-5},
    "item": {"parent": 1e-7, "cpu": 1.5e-7},
    "block": {"out": {"parent": 8e-10, "cpu": 1e-9}, "back": {"parent": 2e-9, "cpu": 3e-9}},
    "numbers": {"out": {"parent": 4e-9, "cpu": 7e-9}, "back": {"parent": 8e-9, "cpu": 9e-9}},
    "rows": {"out": {"parent": 5e-9, "cpu": 8e-9}, "back": {"parent": 9e-9, "cpu": 1e-8}},
    "objects": {"out": {"parent": 2e-8, "cpu": 3e-8}, "back": {"parent": 4e-8, "cpu": 5e-8}},
    "efficiency": 0.9,
}
page = page_module("performance/will_it_help.py")
WORKS = st.builds(
    page.Work,
    tasks=st.integers(1, 20_000),
    seconds=st.floats(0, 10),
    spread=st.floats(0, 3),
    waits=st.floats(0, 1),
    out=st.floats(0, 1e7),
    back=st.floats(0, 1e7),
    data=st.sampled_from(["block", "numbers", "rows", "objects"]),
    workers=st.integers(1, 64),
    method=st.sampled_from(["fork", "spawn"]),
    imports=st.floats(0, 5),
    first=st.booleans(),
)


@given(work=WORKS, chunk=st.integers(1, 20_000))
def test_a_pool_takes_at_least_its_start_and_its_computing_on_all_cpus(work: Any, chunk: int):
    start = CONSTANTS["start"][work.method]["pool"] + CONSTANTS["start"][work.method]["worker"] * work.workers
    computing = work.loop * (1 - work.waits) / min(work.workers + 1, CONSTANTS["cpus"])
    assert page.pool(work, CONSTANTS, chunk) >= (start + computing) * 0.999999


@given(work=WORKS)
def test_no_chunk_size_that_is_tried_beats_the_best_one(work: Any):
    best = page.pool(work, CONSTANTS, page.best_chunk(work, CONSTANTS))
    assert best <= page.pool(work, CONSTANTS, page.default_chunk(work))
    assert work.tasks > page.MOST or best <= page.pool(work, CONSTANTS, 1)


@pytest.mark.parametrize(("waits", "seconds"), [(0, 10), (1, 5), (0.25, 7.5)])
def test_of_threads_only_the_waiting_overlaps(waits: float, seconds: float):
    assert page.Work(1000, 0.01, waits=waits).threads == pytest.approx(seconds)


def test_a_pool_takes_at_least_as_long_as_its_parent_is_occupied():
    work = page.Work(1000, 1e-6, back=1e5, data="rows")
    assert page.pool(work, CONSTANTS, 125) > 0.02 + 1000 * 1e5 * 9e-9


def test_the_parent_takes_cpu_time_from_the_workers():
    sent, more_cpus = page.Work(1000, 0.001, out=1e6), CONSTANTS | {"cpus": 3}
    assert page.pool(sent, CONSTANTS, 125) > 0.02 + (1 / 0.9 + 1000 * 1e6 * 1e-9) / 2
    assert page.pool(sent, more_cpus, 125) < page.pool(sent, CONSTANTS, 125)


def test_the_last_result_occupies_the_parent_after_the_last_task():
    one, none = (page.pool(page.Work(1, 1, back=back), CONSTANTS, 1) for back in (1e8, 0))
    assert one - none == pytest.approx(0.3)


def test_even_tasks_on_two_cpus_take_half_the_time_of_one_at_the_measured_efficiency():
    work = page.Work(1000, 0.01)
    assert page.pool(work, CONSTANTS, 125) == pytest.approx(0.02 + 10 / 2 / 0.9, rel=0.01)


@pytest.mark.parametrize(("tasks", "chunk"), [(page.MOST, 1), (page.MOST + 1, 2), (40_000, 8)])
def test_of_tasks_that_wait_for_different_times_the_smallest_chunks_are_best(tasks: int, chunk: int):
    assert page.best_chunk(page.Work(tasks, 0.1, spread=1, waits=1, workers=16), CONSTANTS) == chunk


@pytest.mark.parametrize("spread", [0.3, 1, 3, 10, 1000])
@pytest.mark.parametrize("chunk", [1, 7, 400])
def test_uneven_tasks_take_as_long_in_all_as_even_ones(spread: float, chunk: int):
    work = page.Work(1000, 0.01, spread=spread, workers=1)
    assert page.pool(work, CONSTANTS, chunk) == pytest.approx(10.015, rel=0.01)


@pytest.mark.parametrize("spread", [0.1, 0.5, 0.7, 1, 2])
def test_their_lengths_have_the_standard_deviation_asked_for(spread: float):
    lengths = [length for _, length in page._chunks(page.Work(5000, 1, spread=spread), 1)]
    assert min(lengths) >= 0
    assert statistics.mean(lengths) == pytest.approx(1)
    assert statistics.pstdev(lengths) == pytest.approx(spread, rel=0.02)


@pytest.mark.parametrize(("method", "seconds"), [("fork", 0), ("forkserver", 1), ("spawn", 3)])
def test_each_spawned_worker_imports_but_a_fork_server_only_once(method: str, seconds: float):
    constants = CONSTANTS | {"start": {method: CONSTANTS["start"]["spawn"]}}
    works = (page.Work(1, 0, workers=6, method=method, imports=imports) for imports in (1, 0))
    some, none = (page.pool(work, constants, 1) for work in works)
    assert some - none == pytest.approx(seconds)


def test_more_workers_than_cpus_start_one_after_the_other():
    few, many = (page.pool(page.Work(1, 0, workers=workers, method="spawn"), CONSTANTS, 1) for workers in (2, 6))
    assert many - few == pytest.approx(4 * 0.05 + 2 * 0.04)


def test_the_first_pool_of_a_program_takes_longer():
    first, second = (page.pool(page.Work(1, 1, method="spawn", first=first), CONSTANTS, 1) for first in (True, False))
    assert first - second == pytest.approx(0.001)


def test_the_default_start_method_is_the_one_measured_first():
    assert page.default_method(CONSTANTS) == "fork"
    assert "&quot;method&quot;: &quot;fork&quot;" in page.form(CONSTANTS, (0.8, 1.2))


@pytest.mark.parametrize(
    ("band", "said"), [((1, 2), "helps"), ((4, 5), "doesn't help"), ((2, 4), "can't tell"), ((3, 3), "can't tell")]
)
def test_a_verdict_needs_the_whole_band_on_one_side(band: tuple[float, float], said: str):
    assert page.verdict(3, band) == said


def tried(*errors: float) -> list[Any]:
    return [page.Tried(f"w{n}", page.Work(1, 1), steady(1.5), steady(error), 1.0) for n, error in enumerate(errors)]


def test_the_band_leaves_the_worst_tenth_out_and_holds_1():
    known = tried(*[1.1] * 5, *[0.9] * 4, 3.0)
    assert page.errors(known) == pytest.approx((0.9, 1.1))
    assert page.errors(tried(1.2, 1.3)) == pytest.approx((1, 1.3))
    assert page.within(known, 0.25) == 9


def test_a_pool_helps_no_more_than_threads_that_do_as_well():
    assert page.verdict(3, (1, 2), threads=3) == "helps"
    assert page.verdict(3, (1, 2), threads=2) == "helps, as threads can"
    assert {row[0]: row[-1] for row in page.cases(CONSTANTS, (0.9, 1.1))} == {
        "1,000 tasks of 10 ms": "helps",
        "100 tasks of 1 ms": "helps",
        "a million tasks of 1 µs": "helps",
        "1,000 tasks of 1 ms, each with an argument of 1 MB": "can't tell",
        "1,000 tasks of 1 ms, each with a result of 1 MB in dicts": "doesn't help",
        "200 requests that wait 50 ms, 20 workers": "helps, as threads can",
    }


def test_a_verdict_is_wrong_if_the_band_of_the_other_workloads_excludes_what_was_measured():
    said = page.verdicts(tried(1.0, 1.6))  # the loop takes 1.5
    assert said == 'wrong for w1, and "can\'t tell" for 1'


def test_no_verdict_is_wrong_if_the_band_of_the_other_workloads_holds_what_was_measured():
    assert page.verdicts(tried(1.0, 1.6, 1.6)) == 'wrong for none, and "can\'t tell" for 3'
    assert page.verdicts(tried(1.0, 1.1)) == 'wrong for none, and "can\'t tell" for none'


def test_tables_have_a_row_for_each_workload_and_case():
    rows = list(page.tried_rows(tried(2.0, 1.0)))
    assert [row[0] for row in rows] == ["w1", "w0"]
    assert len(list(page.cases(CONSTANTS, (0.8, 1.2)))) == len(page.CASES)


def test_what_was_measured_is_found_once_for_the_page():
    told = {"work": vars(page.Work(80, 0.01)), "chunk": 10, "loop": steady(0.8), "pool": steady(0.5)}
    files = {"constants.json": CONSTANTS, "tried.json": {"a": told}}
    found = page.of_this_build(lambda _, file: files[file])
    assert found.constants == CONSTANTS
    assert [each.predicted for each in found.known] == [page.pool(page.Work(80, 0.01), CONSTANTS, 10)]
    assert found.band == page.errors(found.known)


def test_the_plot_has_a_point_for_each_workload_and_a_line_on_which_all_would_be():
    plot = page.plot([replace(each, predicted=each.error / 2) for each in tried(0.5, 2.0, 1.0)])
    assert [(at, time.median) for at, time in plot["Workloads"]] == [(250, 0.5), (500, 1), (1000, 2)]
    assert isinstance(plot["Workloads"], Apart)
    assert [(at, time.median) for at, time in plot["As predicted"]] == [(250, 0.25), (1000, 1)]


def test_half_of_the_factors_and_the_worst():
    assert page.factors(tried(0.5, 1.0, 1.1)) == pytest.approx((1.1, 2))


def test_only_what_differs_from_the_defaults_is_listed():
    plain, spawned = page.Work(80, 1), page.Work(80, 1, workers=3, method="spawn")
    known = [page.Tried(name, work, steady(1), steady(1), 1.0, 10) for name, work in {"a": plain, "b": spawned}.items()]
    assert list(page.settings_rows(known, CONSTANTS)) == [("b", "3 workers, chunks of 10, `spawn`")]


def test_measured_figures_become_numbers():
    assert page.medians({"a": {"b": steady(2.0)}, "python": "3.15", "cpus": 2}) == {
        "a": {"b": 2.0},
        "python": "3.15",
        "cpus": 2,
    }
