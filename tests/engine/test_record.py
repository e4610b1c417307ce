"""Records: several runs become one, JSON keeps all of it, and machine and interpreter are named."""

import json
import platform
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from measured.records.interpreter import Environment, environment
from measured.records.model import KEPT_JSON, LOADED, Record
from measured.runner.protocol import Run
from measured.script import Script
from measured.statistics import Estimate, ratio

from .conftest import SampleProject


@pytest.fixture
def script(project: SampleProject) -> Script:
    return project.write("a/x.py", "", "exclusive = true")


def runs(*walls: float, first: int = 1) -> list[Run]:
    """Runs of consecutive rounds with these wall times."""
    return [
        Run("exit 0", f"{wall}\n", wall, cpu=wall / 2, peak_memory=int(wall * 1000), round=number)
        for number, wall in enumerate(walls, first)
    ]


def timed(script: Script, env: Environment, *walls: float, **changes: Any) -> Record:
    """A record of a warm-up and these counted runs, each changed."""
    made = [replace(run, **changes) for run in runs(*walls, first=0)]
    return Record.of(script, env, made, session="s", timed=True)


def test_memory_is_that_of_the_runs_in_which_it_was_sampled(script: Script, env: Environment):
    counted = runs(1.0, 2.0, 3.0)
    warm_up = replace(runs(9.0, first=0)[0], memory_kind="PSS")
    record = Record.of(script, env, [warm_up, *(replace(run, peak_memory=0) for run in counted)], timed=True)
    assert (record.peak_memory, record.memory_kind, record.memory.rounds) == (9000, "PSS", (0,))
    every = Record.of(script, env, [warm_up, *(replace(run, memory_kind="PSS") for run in counted)], timed=True)
    assert (every.peak_memory, every.memory_kind, every.memory.rounds) == (2000, "PSS", (1, 2, 3))


@pytest.mark.parametrize(
    ("walls", "median", "shown"),
    [
        ((2.0,), 2.0, 2.0),
        ((3.0, 1.0, 2.0), 2.0, 2.0),
        ((4.0, 1.0, 3.0, 2.0), 2.5, 2.0),  # no run took the median; the one just below is shown
        ((5.0, 5.0, 1.0), 5.0, 5.0),
    ],
)
def test_times_are_medians_and_the_output_is_that_of_the_middle_run(
    script: Script, env: Environment, walls: tuple[float, ...], median: float, shown: float
):
    record = Record.of(script, env, runs(*walls))
    assert record.walls == walls, "in the order made"
    assert (record.wall, record.cpu, record.peak_memory) == (median, median / 2, median * 1000)
    assert record.lines == [str(shown)]


def test_the_warm_up_is_kept_and_never_counted(script: Script, env: Environment):
    record = timed(script, env, 9.0, 1.0, 2.0, 3.0)
    assert [run.wall for run in record.runs] == [9.0, 1.0, 2.0, 3.0]
    assert record.walls == (1.0, 2.0, 3.0)
    assert record.time.rounds == (1, 2, 3)
    assert (record.time.session, record.time.high) == ("s", 3.0)


def test_only_the_shown_run_keeps_its_output_and_all_its_files(script: Script, env: Environment):
    made = runs(3.0, 1.0, 2.0, 5.0, first=0)
    large = "[" + "1," * KEPT_JSON + "1]"
    files: dict[str, str | bytes] = {"a.json": "1", "large.json": large, "a.svg": "<svg/>", "b": b"\xff"}
    record = Record.of(script, env, [replace(run, files=files) for run in made])
    assert [sorted(run.files) for run in record.runs] == [[], ["a.json"], sorted(files), ["a.json"]]
    assert [run.output for run in record.runs] == ["", "", "2.0\n", ""]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"end": "exit 1"}, "meant to end with exit 0, ended with exit 1"),
        ({"end": "timeout"}, "meant to end with exit 0, ended with timeout"),
        ({"end": "memory limit"}, "meant to end with exit 0, ended with memory limit"),
        ({"left_behind": ("process: python a", "semaphore: b")}, "left behind: process: python a; semaphore: b"),
        ({"changed": ("examples/a/y.py",)}, "files beside it changed while it ran: examples/a/y.py"),
        ({"leaks": ("user name",)}, "its output or a file holds what must not be published: user name"),
    ],
)
@pytest.mark.parametrize("which", [0, 1, 2])
def test_one_bad_run_counts_wherever_it_stands(
    script: Script, env: Environment, change: dict[str, Any], problem: str, which: int
):
    several = runs(1, 2, 3, first=0)
    several[which] = replace(several[which], **change)
    record = Record.of(script, env, several)
    assert record.problem == problem
    assert record.run.wall == which + 1, "it is the one that is shown"
    assert record.walls == (2, 3)


def test_what_is_declared_to_be_left_must_be_left_and_nothing_else(project: SampleProject, env: Environment):
    leaks = project.write("leaks.py", "", 'leaves = ["semaphore"]')
    (run,) = runs(1)
    assert Record.of(leaks, env, [replace(run, left_behind=("semaphore: a",))]).problem is None
    assert Record.of(leaks, env, [run]).problem == "meant to leave a semaphore behind, left none"
    other = Record.of(leaks, env, [replace(run, left_behind=("semaphore: a", "process: b"))])
    assert other.problem == "left behind: process: b"


class TestMarks:
    """Reasons to trust a time less."""

    @staticmethod
    def kinds(record: Record) -> list[str]:
        assert all(mark.text for mark in record.marks)
        return [mark.kind for mark in record.marks]

    def test_a_calm_record_has_none(self, script: Script, env: Environment):
        assert self.kinds(timed(script, env, *[1.0] * 7, outside_load=LOADED)) == []

    def test_the_greatest_load_of_the_counted_runs(self, script: Script, env: Environment):
        made = runs(*[1.0] * 7, first=0)
        made[0] = replace(made[0], outside_load=1.0)
        assert self.kinds(Record.of(script, env, made, session="s", timed=True)) == []
        made[4] = replace(made[4], outside_load=LOADED + 0.01)
        record = Record.of(script, env, made, session="s", timed=True)
        assert self.kinds(record) == ["outside load"]
        assert "11 %" in record.marks[0].text

    def test_unsteady(self, script: Script, env: Environment):
        assert self.kinds(timed(script, env, 1.0, *[1.0] * 5, 1.25)) == []
        assert self.kinds(timed(script, env, 1.0, *[1.0] * 5, 1.26)) == ["unsteady"]
        assert self.kinds(timed(script, env, 1.0, *[1.0] * 8, 1.26)) == [], "outside the interval of 9"

    def test_a_slow_first_run_by_a_margin(self, script: Script, env: Environment):
        assert self.kinds(timed(script, env, 1.35, *[1.0] * 5, 1.1)) == []
        assert self.kinds(timed(script, env, 1.36, *[1.0] * 5, 1.1)) == ["slow first run"]

    def test_what_was_not_timed_has_none(self, script: Script, env: Environment):
        made = [replace(run, outside_load=1.0) for run in runs(1.0, 9.0)]
        assert Record.of(script, env, made).marks == ()


class TestFigures:
    """Numbers that a script wrote, pooled over its counted runs."""

    @staticmethod
    def of(script: Script, env: Environment, *contents: Any, whole: bool = False) -> Any:
        """Figures of a warm-up that wrote 99 and of runs that wrote these."""
        made = runs(*[1.0] * (len(contents) + 1), first=0)
        texts = [json.dumps(content) for content in (99, *contents)]
        changed = [replace(run, files={"took.json": text}) for run, text in zip(made, texts, strict=True)]
        return Record.of(script, env, changed, session="s", timed=True).figures("took.json", whole=whole)

    def test_a_number_with_a_fraction_becomes_an_estimate(self, script: Script, env: Environment):
        pooled = self.of(script, env, 0.5, 0.5)
        assert pooled == Estimate((0.5, 0.5), (1, 2), "s")

    def test_whole_numbers_only_where_they_vary(self, script: Script, env: Environment):
        pooled = self.of(script, env, {"same": 3, "other": 1}, {"same": 3, "other": 2})
        assert pooled == {"same": 3, "other": Estimate((1.0, 2.0), (1, 2), "s")}

    def test_whole_numbers_too_if_asked_for(self, script: Script, env: Environment):
        pooled = self.of(script, env, {"size": [3], "of": "x"}, {"size": [3], "of": "x"}, whole=True)
        assert pooled == {"size": [Estimate((3.0, 3.0), (1, 2), "s")], "of": "x"}

    def test_inside_lists_and_mappings(self, script: Script, env: Environment):
        pooled = self.of(script, env, [{"a": [1, 2.5]}], [{"a": [1, 3.5]}])
        assert pooled == [{"a": [1, Estimate((2.5, 3.5), (1, 2), "s")]}]

    @pytest.mark.parametrize(
        "values", [("a", "b"), (True, False), (None, 1.5), ([1.5], [1.5, 2.5]), ({"a": 1.5}, 1), (1.5, float("inf"))]
    )
    def test_all_else_is_as_the_shown_run_left_it(self, script: Script, env: Environment, values: tuple[Any, Any]):
        assert self.of(script, env, *values) == values[0]

    def test_they_can_be_compared_by_round(self, script: Script, env: Environment):
        pooled = self.of(script, env, *[{"serial": 2.0 * n, "pool": 1.0 * n} for n in range(1, 7)])
        found = ratio(pooled["serial"], pooled["pool"])
        assert found
        assert found.faster


def test_runs_as_declared_are_no_problem(project: SampleProject, env: Environment):
    script = project.write("x.py", "", 'expect = "timeout"')
    assert Record.of(script, env, [replace(run, end="timeout") for run in runs(1, 2)]).problem is None


@pytest.fixture
def record(script: Script, env: Environment) -> Record:
    files: dict[str, str | bytes] = {"a/text": '{"né": [1]}', "bytes": b"\xff\x00"}
    one = Run("exit 1", "é\n", 0.5, 0.25, 1000, files=files, left_behind=("sleep 9",), terminal=False)
    env = replace(env, dependencies={"numpy": "2.0", "nope": None})
    return Record.of(script, env, [replace(one, round=0), one], session="s", timed=True)


def test_json_keeps_all_of_it(record: Record):
    assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record


@pytest.mark.parametrize(
    "damage",
    [
        {"schema": 0},
        {"schema": None},
        {"runs": None},
        {"runs": []},
        {"runs": [{}]},
        {"runs": [None]},
        {"environment": {"python": "3.14"}},
        {"unknown": 1},
    ],
)
def test_json_that_is_not_of_a_record_is_refused(record: Record, damage: dict[str, Any]):
    with pytest.raises((ValueError, KeyError, TypeError)):
        Record.from_json({**record.to_json(), **damage})


def test_files_are_had_by_name(record: Record):
    assert record.text("a/text") == '{"né": [1]}'
    assert record.json("a/text") == {"né": [1]}
    for name in ("bytes", "text"):
        with pytest.raises(KeyError, match=r"left no text file .*; it left \['a/text', 'bytes'\]"):
            record.text(name)


@pytest.mark.parametrize(
    ("change", "interpreter", "tag", "machine"),
    [
        ({}, "CPython 3.14.2", "cpython-3.14", "A CPU, 2 cores, An OS"),
        ({"gil": False}, "CPython 3.14.2 (free-threaded)", "cpython-3.14t", "A CPU, 2 cores, An OS"),
        ({"cores": 1}, "CPython 3.14.2", "cpython-3.14", "A CPU, 1 core, An OS"),
        ({"implementation": "PyPy"}, "PyPy 3.14.2", "pypy-3.14", "A CPU, 2 cores, An OS"),
    ],
)
def test_an_environment_reads_like_words(change: dict[str, Any], interpreter: str, tag: str, machine: str):
    plain = Environment("3.14.2", "CPython", True, "forkserver", 2, "A CPU", 8_000_000_000, "An OS")
    env = replace(plain, **change)
    assert (env.interpreter, env.tag, env.machine) == (interpreter, tag, machine)


def test_the_environment_is_this_one_and_names_nobody():
    env = environment(dependencies=("psutil", "no-such-thing"))
    assert env.python == platform.python_version()
    assert env.start_method in ("fork", "spawn", "forkserver")
    assert env.cores >= 1
    assert env.memory > 100_000_000
    assert env.dependencies["psutil"]
    assert env.dependencies["no-such-thing"] is None
    assert platform.node() not in repr(env)


def test_another_interpreter_is_asked_for_what_it_is(tmp_path: Path):
    other = tmp_path / "python"
    other.symlink_to(sys.executable)
    assert environment(str(other)) == environment()
    assert environment(str(other), ("no-such-thing",)).dependencies == {"no-such-thing": None}


def test_an_interpreter_that_is_not_there_can_not_be_asked():
    with pytest.raises(OSError, match="No such file"):
        environment("/nowhere/python")
