"""Rows, rules and estimates of the page performance/numbers."""

import re
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from measured.fences.values import Figure
from measured.formats import seconds
from tests.guide.page_modules import figure, page_module, steady

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("performance/numbers.py")


@pytest.fixture(scope="module")
def numbers(page: ModuleType) -> object:
    """Figures of all scripts, each with another value."""
    values = iter(range(1, 1000))

    def some(*names: str) -> dict[str, Figure]:
        return {name: steady(float(next(values))) for name in names}

    sent = {kind: {"bytes": 2_000_000, **some("pickle", "rebuild", "send")} for kind in page.TYPES}
    sent["ndarray"] |= some("out of band")
    one = ("first", "replaced", "later")
    return page.Figures(
        start={"executor": some("BrokenProcessPool"), "fork": some(*one), "spawn": some(*one)},
        process={"thread": some("one"), "fork": some("one", "pool"), "spawn": some("one", "pool")},
        imports=some("numpy", "pandas"),
        calls=some("Pool", "ProcessPoolExecutor", "ThreadPoolExecutor", "throughput"),
        tiny=some("Pool.map, one by one", "executor, one by one (default)", "Pool.map, default chunks"),
        interpreters={
            kind: some("trip", "alone", "start") for kind in ("ProcessPoolExecutor", "InterpreterPoolExecutor")
        },
        sent=sent,
        fill=steady(32.0),
        messages=some("Pipe", "SimpleQueue", "Queue", "Semaphore"),
        pipe=steady(25_000.0),
        queue=steady(50_000.0),
        manager=steady(0.5),
        locks=some("threading", "free", "Value", "contended"),
        event=steady(0.25),
        newer="CPython 3.14.9",
        newer_method="forkserver",
    )


def cells(table: str) -> list[list[str]]:
    """The rows of a Markdown table, without its rule."""
    head, _, *rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in table.splitlines()]
    return [head, *rows]


def test_a_row_of_starts_has_a_cell_for_each_method(page: ModuleType, numbers):
    head, *rows = cells(page.starts(numbers, {"fork": [2_000_000, 3_000_000], "spawn": [9_000_000]}))
    assert head[-4:-2] == ["`fork`", "`spawn`"]
    assert rows[1][1:3] == [seconds(numbers.start[method]["first"]) for method in ("fork", "spawn")]
    assert rows[-1][:3] == ["Memory", "2.00 MB to 3.00 MB", "9.00 MB"]


def test_without_memory_its_row_is_left_out(page: ModuleType, numbers):
    assert "Memory" not in page.starts(numbers, {})


def test_memory_is_empty_where_the_system_does_not_tell(page: ModuleType):
    found = {"fork": [1, 2]}
    run = SimpleNamespace(json=lambda _: found, run=SimpleNamespace(files={"memory.json": ""}))
    assert page.weights(run) == found
    run.run.files.clear()
    assert page.weights(run) == {}


def test_kinds_of_workers_name_their_interpreter(page: ModuleType, numbers):
    _, *rows = cells(page.calls(numbers, "CPython 3.11.7"))
    assert [row[1] for row in rows] == ["CPython 3.11.7"] * 3 + ["CPython 3.14.9, `forkserver`", "CPython 3.14.9"]
    assert rows[-1][2:4] == [seconds(numbers.interpreters["InterpreterPoolExecutor"][way]) for way in ("trip", "alone")]


def test_a_megabyte_is_a_million_bytes_of_the_pickle(page: ModuleType, numbers):
    half = numbers.sent["list"]["send"].median / 2
    assert page.sent(numbers.sent, "list", "send").median == half
    _, *rows = cells(page.megabytes(numbers))
    assert [row[3] for row in rows if row[0] == page.TYPES["list"]] == [seconds(steady(half))]
    assert len(rows) == len(page.TYPES) + 1


def test_what_others_measured_is_divided(page: ModuleType, numbers):
    rows = {row[0]: row[1] for row in cells(page.others(numbers))}
    assert rows["Copy 1 MB into shared memory"] == rows["`Pipe`: throughput, a message"] == seconds(steady(1.0))
    assert rows["`Queue`: throughput, a message"] == seconds(steady(2.0))


def test_every_figure_is_in_a_table(page: ModuleType, numbers):
    tables = page.starts(numbers, {}) + page.calls(numbers, "") + page.megabytes(numbers) + page.others(numbers)
    groups = [numbers.imports, numbers.calls, numbers.tiny, numbers.messages, numbers.locks]
    for found in [*numbers.start.values(), *numbers.interpreters.values(), *groups]:
        assert all(seconds(one) in tables for one in found.values())


def test_the_chart_is_sorted_and_names_the_method(page: ModuleType, numbers):
    rows = page.scale(numbers, "spawn")
    assert rows["First pool, spawn"] is numbers.start["spawn"]["first"]
    assert list(rows.values()) == sorted(rows.values(), key=lambda one: one.median)


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("pipes/many_by_pipe.py", "MESSAGES = 25_000"),
        ("pipes/many_by_queue.py", "MESSAGES = 25_000"),
        ("shared_memory/three_ways.py", "np.arange(4_000_000, dtype=float)"),
        ("numbers/bytes.py", "np.arange(125_000)"),
        ("synchronization/ready_wait.py", "[Event() for _ in range(5)]"),
    ],
)
def test_constants_are_those_of_the_scripts(page: ModuleType, script: str, line: str):
    assert line in (EXAMPLES / script).read_text(encoding="utf-8")
    number = int(re.sub(r"\D", "", line))
    assert number in (page.MESSAGES, page.BLOCK / 8, page.INTEGERS, page.EVENTS)


def test_rules_are_computed_from_the_cost_of_a_call(page: ModuleType):
    call = figure(*[0.001] * 5, 0.002)
    assert page.enough(call).median == pytest.approx(0.01)
    assert page.in_calls(steady(0.02), steady(0.0001)) == "200 (200 to 200)"
    assert page.in_calls(steady(0.02), call) == "20 (10 to 20)"
    assert page.in_calls(figure(0.02), figure(0.001)) == "20"
    assert page.in_calls(steady(12.0), steady(0.001)) == "12,000 (12,000 to 12,000)"


@pytest.mark.parametrize(
    ("measured", "text"),
    [
        ((0.9, 1.0, 1.1, 1.0, 1.0, 1.0), "contains the prediction"),
        ((1.15, 1.2, 1.3, 1.2, 1.2, 1.2), "its range overlaps it"),
        ((2.0,) * 6, "misses: the measured time is 2.00 times the predicted one"),
        ((0.5,) * 6, "misses: the measured time is 0.50 times the predicted one"),
        ((1.0,), "there is no verdict; the measured time is 1.00 times"),
        ((1.0,) * 5, "there is no verdict"),
    ],
)
def test_a_prediction_is_right_or_misses_by_a_ratio(page: ModuleType, measured: tuple[float, ...], text: str):
    predicted = page.Predicted(0.8, 1.0, 1.2, figure(*measured))
    assert text in predicted.verdict
    assert str(predicted) == "1.00 s (800 ms to 1.20 s)"


def test_short_tasks_take_a_start_their_calls_and_half_of_the_loop(page: ModuleType):
    found = {"tasks": 100, "loop": figure(1.8, 2.0, 2.2, 2.0, 2.0, 2.0), "pool": steady(1.0)}
    two = page.short_tasks(found, steady(0.042), steady(0.001), steady(0.001), 8)
    assert (two.low, two.point, two.high) == pytest.approx((1.05, 1.15, 1.25))
    one = page.short_tasks(found, steady(0.042), steady(0.001), steady(0.001), 1)
    assert one.point == pytest.approx(2.15)
    assert one.measured is found["pool"]


def test_a_prediction_from_one_run_has_no_range(page: ModuleType):
    assert str(page.Predicted(1.0, 1.0, 1.0, figure(1.0))) == "1.00 s"


def test_an_array_travels_twice(page: ModuleType):
    found = {"bytes": 4_000_000, "here": steady(0.001), "there": steady(0.02)}
    predicted = page.there_and_back(found, steady(0.0001), steady(0.002))
    assert predicted.point == pytest.approx(0.0001 + 8 * 0.002 + 0.001)
    assert predicted.measured is found["there"]


def test_a_prediction_can_be_checked_with_another_time(page: ModuleType):
    predicted = page.Predicted(0.8, 1.0, 1.2, steady(4.0))
    assert page.checked(predicted, steady(1.0)).verdict == "The measured interval contains the prediction."
    assert "misses" in predicted.verdict
