"""The figures of `make bench`, and their way to a file and back."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide import benchmark
from guide.benchmark import Benchmark, Builds
from measured.records.interpreter import Environment
from tests.engine.conftest import SampleProject

TEN = Builds(
    "Ten",
    scripts=10,
    pages=1,
    first=6.0,
    ideal=2.0,
    plain=(2.9, 3.0, 9.0),
    warm=(3.3, 3.3, 3.0),
    changed=((4.0, 0.5), (4.0, 0.5), (9.0, 0.5)),
)


@pytest.fixture
def measured(env: Environment) -> Benchmark:
    return Benchmark(
        "2026-11-21T10:00:00+00:00", env, bare=(0.010, 0.011, 0.030), run=(0.014, 0.014, 0.033), builds=(TEN,)
    )


def test_a_build_is_compared_with_the_least_that_it_could_take():
    first, warm, changed, first_each, warm_each = TEN.rows()
    assert first.value == pytest.approx(6.0 / (3.0 + 2.0))
    assert warm.value == pytest.approx(3.3 / 3.0)
    assert changed.value == pytest.approx(4.0 - 3.3 - 0.5)
    assert first_each.value == pytest.approx(100.0)  # (6 - 5) s for ten scripts, in ms
    assert warm_each.value == pytest.approx(30.0)
    assert [row.goal for row in TEN.rows()] == [1.25, 1.15, 0.3, None, None]
    assert replace(TEN, generated=False).rows()[1].goal == 1.10


def test_builds_made_in_turns_are_compared_by_round():
    slow_machine = replace(TEN, plain=(3.0, 6.0, 9.0), warm=(3.3, 6.6, 9.9))
    assert slow_machine.warm_over_plain.values == pytest.approx((1.1, 1.1, 1.1))


def test_a_chart_shows_each_build_beside_its_goal(measured: Benchmark):
    drawn = ElementTree.fromstring(benchmark.over_least(measured))
    assert [row[0].text for row in drawn.iter("tr")][1:] == ["Ten, first build", "Ten, built again"]
    (first, goal), (warm, warm_goal) = [[row[1].text or "", row[2].text or ""] for row in drawn.iter("tr")][1:]
    assert (first, goal, warm_goal) == ("1.20", "1.25", "1.15")
    assert warm.startswith("1.1")
    assert len(list(drawn.iter("circle"))) == 1 + len(TEN.warm)


def test_the_runner_is_compared_with_the_bare_interpreter(measured: Benchmark):
    assert measured.overhead().value == pytest.approx(3.0)
    assert measured.overhead().goal == 5


def test_it_comes_back_from_its_file_as_it_was(project: SampleProject, measured: Benchmark):
    path = project.root / benchmark.FILE
    path.parent.mkdir()
    measured.write(path)
    assert Benchmark.read(path) == measured


@pytest.mark.parametrize("text", [None, "", "[]", "{}", json.dumps({"builds": [3]})])
def test_anything_else_is_refused_with_what_to_do(tmp_path: Path, text: str | None):
    path = tmp_path / "x.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(ValueError, match=r"x\.json isn't a result of the benchmark .*: make bench"):
        Benchmark.read(path)
