"""Two records are compared round by round, or there is a reason why not."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from measured.records.comparison import compare
from measured.records.interpreter import Environment
from measured.records.model import Record
from measured.runner.protocol import Run
from measured.statistics import Verdict

from .conftest import SampleProject


@pytest.fixture
def record(project: SampleProject, env: Environment) -> Callable[..., Record]:
    """Make a record of 6 rounds that take so many seconds each."""

    def make(name: str, wall: float, rounds: range = range(7)) -> Record:
        script = project.write(name, "", "exclusive = true")
        runs = [Run("exit 0", "", wall * (1 + number / 10), 0.1, 1, round=number) for number in rounds]
        return Record.of(script, env, runs, session="s", timed=True)

    return make


def test_scripts_measured_in_turns_have_a_ratio(record: Callable[..., Record]):
    found = compare(record("base.py", 2.0), record("other.py", 1.0))
    assert found.ratio
    assert (found.ratio.median, found.ratio.low, found.ratio.high) == pytest.approx((2, 2, 2))
    assert (found.verdict, found.reason, found.together) == (Verdict.FASTER, "", True)


def test_swapped_it_is_slower_and_with_itself_undecided(record: Callable[..., Record]):
    one, two = record("one.py", 1.0), record("two.py", 2.0)
    assert compare(one, two).verdict is Verdict.SLOWER
    assert compare(one, one).verdict is Verdict.NO_DIFFERENCE


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda record: replace(record, session="t"), "different sessions"),
        (lambda record: replace(record, session=""), "different sessions"),
        (lambda record: replace(record, timed=False), "other.py was not timed"),
        (
            lambda record: replace(record, environment=replace(record.environment, cores=64)),
            "different machines .*64 cores",
        ),
        (
            lambda record: replace(record, environment=replace(record.environment, python="3.99.1")),
            "different interpreters .*3.99.1",
        ),
        (lambda record: replace(record, runs=record.runs[:6]), "5 common rounds; .* 6"),
        (lambda record: replace(record, runs=record.runs[:2]), "1 common round; .* 6"),
    ],
)
def test_without_common_rounds_there_is_a_reason_and_no_verdict(
    record: Callable[..., Record], change: Callable[[Record], Record], reason: str
):
    base, other = record("base.py", 2.0), change(record("other.py", 1.0))
    for found in (compare(base, other), compare(other, base)):
        assert (found.ratio, found.verdict) == (None, None)
        assert re.search(reason, found.reason)


def test_other_dependencies_are_no_hindrance(record: Callable[..., Record]):
    base, other = record("base.py", 2.0), record("other.py", 1.0)
    other = replace(other, environment=replace(other.environment, dependencies={"numpy": "2.0"}))
    assert compare(base, other).verdict is Verdict.FASTER
