"""Rows and words of the page compare/interpreters."""

from types import ModuleType, SimpleNamespace

import pytest

from measured.fences.values import Figure
from measured.formats import seconds, size
from tests.guide.page_modules import compared, figure, page_module, steady


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("compare/interpreters.py")


def took(*kinds: str, python: float = 0.5) -> dict[str, Figure]:
    """Times of a Python with these kinds of workers; the loop took a second."""
    times = {"loop python": steady(1.0), "loop hashing": steady(1.0)}
    for kind in kinds:
        times |= {f"{kind} python": steady(python), f"{kind} hashing": steady(1.0)}
        times |= {f"{kind} start": steady(0.1), f"{kind} call": steady(1e-5)}
    return times


def test_each_version_has_the_figures_of_its_variant(page: ModuleType):
    assert page.recorded({"3.14": None, "3.14t": None}, lambda *names: names) == {
        "3.14": ("interpreters/ways.py@3.14", "took.json"),
        "3.14t": ("interpreters/ways.py@3.14t", "took.json"),
    }


def test_versions_are_in_order_and_the_default_build_comes_first(page: ModuleType):
    builds = dict.fromkeys(["3.15", "3.9", "3.14t", "3.14"], took())
    assert page.versions(builds) == ["3.9", "3.14", "3.14t", "3.15"]
    assert page.free_threaded(builds) == ["3.14t"]
    assert page.newest(builds) == "3.15"


def test_the_newest_is_a_free_threaded_build_only_where_there_is_no_other(page: ModuleType):
    assert page.newest(dict.fromkeys(["3.14", "3.15t"], took())) == "3.14"
    assert page.newest({"3.14t": took()}) == "3.14t"


def test_a_gain_is_the_time_of_the_loop_over_that_of_the_workers(page: ModuleType):
    times = {"loop python": figure(1.0, 3.0), "threads python": figure(0.5, 1.0)}
    assert page.gain(times, "threads", "python").values == (2.0, 3.0)


def test_older_versions_have_no_interpreters(page: ModuleType):
    builds = {"3.15": took(*page.KINDS), "3.11": took("threads", "processes")}
    assert [row[0] for row in page.gain_rows(builds)] == [
        "3.11 threads",
        "3.11 processes",
        "3.15 threads",
        "3.15 interpreters",
        "3.15 processes",
    ]
    assert list(page.cost_rows(builds)) == [
        (f"3.15 {kind}", seconds(steady(0.1)), seconds(steady(1e-5))) for kind in page.KINDS
    ]


@pytest.mark.parametrize(
    ("python", "text"), [(0.5, "2.00 times as fast"), (1.0, "no difference shown"), (2.0, "0.500 times as fast")]
)
def test_each_kind_is_compared_with_the_loop(page: ModuleType, python: float, text: str):
    said = page.with_loop(took("threads", "processes", python=python), "python", compared)
    assert said.startswith(f"threads, {text}")
    assert f"; processes, {text}" in said


def test_memory_is_told_by_version_and_kind_where_the_system_tells_it(page: ModuleType):
    told = {kind: {"sys": 1_000_000, "asyncio": 2_000_000} for kind in page.KINDS}
    run = SimpleNamespace(json=lambda _: told, run=SimpleNamespace(files={"memory.json": ""}))
    other = SimpleNamespace(run=SimpleNamespace(files={}))
    rows = list(page.memory_rows({"3.14": run, "3.15": other}))
    assert rows == [(f"3.14 {kind}", size(1_000_000), size(2_000_000)) for kind in page.KINDS]


def test_limits_are_told_in_words(page: ModuleType):
    found = {
        "threads": dict.fromkeys(page.LIMITS),
        "interpreters": dict.fromkeys(page.LIMITS, "RuntimeError"),
        "processes": dict.fromkeys(page.LIMITS, False) | {"kill": True},
    }
    other = [{"lambda": "PicklingError", "os._exit(1)": ["BrokenProcessPool"]}] * 2
    other += [{"lambda": "accepted", "os._exit(1)": "BrokenProcessPool"}] * 2
    rows = list(page.limit_rows(found, other))
    assert rows[0] == ("take an open file as an argument", "yes", "`RuntimeError`", "no")
    assert ("be killed by `kill_workers()`", "yes", "`RuntimeError`", "yes") in rows
    assert rows[-2][1:] == ("yes", "yes", "`PicklingError`")
    assert rows[-1][1:] == ("no", "no", "yes")
