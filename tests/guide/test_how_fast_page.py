"""Figures of the page about/how-fast-is-this-build."""

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from guide.benchmark import Benchmark, Builds
from measured.records.interpreter import environment
from tests.guide.page_modules import page_module

MODULE = Path(__file__).parents[2] / "docs" / "about" / "how_fast_is_this_build.py"
QUICK = Builds("Quick", 10, 1, first=5.0, ideal=2.0, plain=(3.0,), warm=(3.0,), changed=((3.5, 0.4),))
SLOW = replace(QUICK, name="Slow", first=9.0, warm=(6.0,), changed=((9.0, 0.5),))


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("about/how_fast_is_this_build.py")


def benchmark(*builds: Builds) -> Benchmark:
    return Benchmark("2026-11-21T10:00:00+00:00", environment(), (0.01,), (0.02,), builds)


@pytest.mark.parametrize("row", range(3))
def test_only_builds_above_their_goal_are_named(page: ModuleType, row: int):
    assert page.over_goal(benchmark(QUICK, SLOW), row) == "slow"
    assert page.over_goal(benchmark(QUICK), row) == ""


def test_generated_projects_are_named_by_their_size(page: ModuleType):
    ten, hundred = (replace(SLOW, name=f"{n} generated", scripts=n) for n in (10, 100))
    assert page.over_goal(benchmark(ten), 0) == "the generated project with 10 scripts"
    assert page.over_goal(benchmark(SLOW, ten, hundred), 0) == "slow and the generated projects with 10 and 100 scripts"


def test_the_tables_have_a_row_for_each_project(page: ModuleType):
    change, script = page.change_table(benchmark(QUICK, SLOW)), page.script_table(benchmark(QUICK, SLOW))
    assert [line.split("|")[1].strip() for line in change.splitlines()[2:]] == ["Quick", "Slow"]
    assert "2.50 s" in change.splitlines()[3]  # 9 s, without 6 s and 0.5 s
    assert "400 ms" in script.splitlines()[3]  # 9 s over 5 s, for ten scripts
