"""Records: how several runs become one, what JSON keeps of it, and what is said of machine and interpreter."""

import json
import platform
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from measured.records.interpreter import Environment, environment
from measured.records.model import LOADED, Record
from measured.runner.protocol import Run
from measured.script import Script

from .conftest import SampleProject


@pytest.fixture
def script(project: SampleProject) -> Script:
    return project.write("a/x.py", "")


def runs(*walls: float) -> list[Run]:
    return [Run("exit 0", f"{wall}\n", wall, cpu=wall / 2, peak_memory=int(wall * 1000)) for wall in walls]


@pytest.mark.parametrize(
    ("walls", "median"),
    [((2.0,), 2.0), ((3.0, 1.0, 2.0), 2.0), ((4.0, 1.0, 3.0, 2.0), 2.0), ((5.0, 5.0, 1.0), 5.0)],
)
def test_all_but_the_times_is_that_of_the_median_run(
    script: Script, env: Environment, walls: tuple[float, ...], median: float
):
    record = Record.of(script, env, runs(*walls))
    assert record.walls == tuple(sorted(walls))
    assert (record.wall, record.cpu, record.peak_memory) == (median, median / 2, median * 1000)
    assert record.lines == [str(median)]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"end": "exit 1"}, "meant to end with exit 0, ended with exit 1"),
        ({"end": "timeout"}, "meant to end with exit 0, ended with timeout"),
        ({"end": "memory limit"}, "meant to end with exit 0, ended with memory limit"),
        ({"left_behind": ("process: python a", "semaphore: b")}, "left behind: process: python a; semaphore: b"),
        ({"changed": ("examples/a/y.py",)}, "files beside it changed while it ran: examples/a/y.py"),
    ],
)
@pytest.mark.parametrize("which", [0, 1, 2])
def test_one_bad_run_counts_wherever_it_stands(
    script: Script, env: Environment, change: dict[str, Any], problem: str, which: int
):
    several = runs(1, 2, 3)
    several[which] = replace(several[which], **change)
    record = Record.of(script, env, several)
    assert record.problem == problem
    assert record.wall == which + 1
    assert record.walls == (1, 2, 3)


def test_what_is_declared_to_be_left_must_be_left_and_nothing_else(project: SampleProject, env: Environment):
    leaks = project.write("leaks.py", "", 'leaves = ["semaphore"]')
    (run,) = runs(1)
    assert Record.of(leaks, env, [replace(run, left_behind=("semaphore: a",))]).problem is None
    assert Record.of(leaks, env, [run]).problem == "meant to leave a semaphore behind, left none"
    other = Record.of(leaks, env, [replace(run, left_behind=("semaphore: a", "process: b"))])
    assert other.problem == "left behind: process: b"


def test_the_greatest_load_of_all_runs_counts(script: Script, env: Environment):
    calm, loaded = runs(1, 2)
    assert not Record.of(script, env, [calm, replace(loaded, outside_load=LOADED)]).loaded
    record = Record.of(script, env, [calm, replace(loaded, outside_load=LOADED + 0.01)])
    assert record.loaded
    assert record.outside_load == LOADED + 0.01


def test_runs_as_declared_are_no_problem(project: SampleProject, env: Environment):
    script = project.write("x.py", "", 'expect = "timeout"')
    assert Record.of(script, env, [replace(run, end="timeout") for run in runs(1, 2)]).problem is None


@pytest.fixture
def record(script: Script, env: Environment) -> Record:
    files: dict[str, str | bytes] = {"a/text": '{"né": [1]}', "bytes": b"\xff\x00"}
    one = Run("exit 1", "é\n", 0.5, 0.25, 1000, files, left_behind=("sleep 9",), terminal=False)
    return Record.of(script, replace(env, dependencies={"numpy": "2.0", "nope": None}), [one])


def test_json_keeps_all_of_it(record: Record):
    assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record


@pytest.mark.parametrize(
    "damage",
    [
        {"schema": 0},
        {"schema": None},
        {"walls": None},
        {"run": {}},
        {"run": None},
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
