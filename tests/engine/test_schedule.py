"""Who runs when, and what is told of those that do not do what they declare."""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from measured import schedule
from measured.project import Project
from measured.records.interpreter import Environment, environment
from measured.records.store import Store, StoreError
from measured.runner import client as runner
from measured.runner import cpus
from measured.runner.protocol import Run
from measured.schedule import Lanes, ensure
from measured.script import Script

from .conftest import SampleProject

TOO_NEW = 'requires-python = ">=3.99"'


def origins(scripts: list[Script], **options: bool) -> list[str]:
    return [outcome.origin for outcome in ensure(scripts, Store(Project.find()), **options)]  # type: ignore[arg-type]


def test_the_answer_comes_in_the_order_asked_for(project: SampleProject):
    slow = project.write("slow.py", "import time; time.sleep(0.3); print('slow')")
    alone = project.write("alone.py", "print('alone')", "exclusive = true")
    quick = project.write("quick.py", "print('quick')")
    answers = ensure([alone, slow, quick], Store(Project.find()))
    assert [answer.record and answer.record.output for answer in answers] == ["alone\n", "slow\n", "quick\n"]


def test_what_is_recorded_is_not_run_again_unless_asked_for(project: SampleProject):
    script = project.write("x.py", "print(1)")
    assert origins([script]) == ["run"]
    assert origins([script]) == ["cache"]
    assert origins([script], fresh=True) == ["run"]
    assert origins([project.write("x.py", "print(2)")]) == ["run"]


def test_a_failure_is_explained_and_not_kept(project: SampleProject):
    script = project.write("a/x.py", "for n in range(30): print(n)\n1 / 0\n")
    problem = project.outcome(script).problem or ""
    assert problem.startswith(
        "examples/a/x.py did not do what it declares\n  expected: exit 0\n  got:      exit 1 after"
    )
    assert "    | …\n" in problem
    assert "    | 27\n" in problem
    assert problem.endswith("    | ZeroDivisionError: division by zero")
    assert "    | 10\n" not in problem
    assert origins([script]) == ["run"]


@pytest.mark.parametrize(
    ("text", "expect", "got"),
    [
        ("", "exit 1", "exit 0"),
        ("1 / 0", "timeout", "exit 1"),
        ("exit(2)", "exit 1", "exit 2"),
        ("", "signal SIGKILL", "exit 0"),
    ],
)
def test_a_script_that_is_meant_to_fail_and_does_not_is_a_failure(
    project: SampleProject, text: str, expect: str, got: str
):
    problem = project.outcome(project.write("x.py", text, f'expect = "{expect}"')).problem
    assert problem is not None
    assert f"expected: {expect}\n  got:      {got} " in problem


def test_one_bad_run_of_several_counts(project: SampleProject, tmp_path: Path):
    seen = tmp_path / "seen"
    text = (
        f"from pathlib import Path\nseen = Path({str(seen)!r})\nagain = seen.exists()\nseen.touch()\nexit(not again)\n"
    )
    outcome = project.outcome(project.write("x.py", text, "repeat = 3"))
    assert outcome.record
    assert len(outcome.record.walls) == 3
    assert outcome.problem
    assert "got:      exit 1" in outcome.problem


def test_a_python_that_is_too_old_is_told_with_the_remedy(project: SampleProject):
    outcome = project.outcome(project.write("x.py", "", TOO_NEW))
    assert outcome.record is None
    assert "examples/x.py needs Python >=3.99, this is 3." in (outcome.problem or "")
    assert "measured record examples/x.py --python" in (outcome.problem or "")


def test_a_recording_serves_where_this_python_does_not(project: SampleProject):
    script = project.write("x.py", "print(1)", TOO_NEW)
    Store(Project.find()).put_recording(script, project.record(script))
    outcome = project.outcome(script)
    assert (outcome.origin, outcome.problem) == ("recording", None)


@pytest.fixture
def any_load_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy this machine is, no run is repeated for it."""
    monkeypatch.setattr(schedule, "LOADED", 2.0)


@pytest.mark.usefixtures("any_load_will_do")
def test_scripts_that_are_timed_take_turns_and_have_the_machine_alone(
    project: SampleProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(schedule, "LOADED", 2.0)  # what others do on this machine is no matter here
    log = tmp_path / "log"
    text = """
        import time
        def note():
            with open({log!r}, "a") as log:
                log.write({n!r})
        note()
        time.sleep(0.1)
        note()
    """
    timed = [project.write(f"{n}.py", text.format(log=str(log), n=n), "exclusive = true", "repeat = 2") for n in "AB"]
    others = [project.write(f"{n}.py", text.format(log=str(log), n=n)) for n in "xyz"]
    threads = [threading.Thread(target=ensure, args=(scripts, Store(Project.find()))) for scripts in (timed, others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    noted = log.read_text()
    alone = [pair for pair in pairwise(noted) if pair in (("A", "A"), ("B", "B"))]
    assert alone == [("A", "A"), ("B", "B"), ("A", "A"), ("B", "B")]
    assert [noted.count(n) for n in "AB"] == [4, 4]
    assert all(
        noted.count(n) in (2, 4) for n in "xyz"
    )  # 4: another process made a segment meanwhile, so once more alone


def test_what_starts_is_told_with_its_limit_and_what_ended_with_its_verdict(project: SampleProject):
    told: list[str] = []
    ensure(
        [project.write("x.py", "", "timeout = 7"), project.write("y.py", "1/0")],
        Store(Project.find()),
        tell=told.append,
    )
    assert "  start examples/x.py (limit 7 s)" in told
    assert any(
        line.endswith("examples/y.py: FAILED, exit 1, ") or "examples/y.py: FAILED, exit 1" in line for line in told
    )
    assert {line[:5] for line in told if line.startswith("[")} == {"[1/2]", "[2/2]"}


def test_another_interpreter_has_records_of_its_own(project: SampleProject, tmp_path: Path):
    other = tmp_path / "python"
    other.symlink_to(sys.executable)
    script = project.write("x.py", "import sys; print(sys.executable)")
    (outcome,) = ensure([script], Store(Project.find()), python=str(other))
    assert outcome.record
    assert outcome.record.output.strip() == str(other)


@pytest.mark.usefixtures("any_load_will_do")
def test_each_takes_only_the_turns_that_it_asked_for(project: SampleProject, tmp_path: Path):
    log = tmp_path / "log"
    timed = [
        project.write(f"{n}.py", f"open({str(log)!r}, 'a').write({n!r})", "exclusive = true", f"repeat = {turns}")
        for n, turns in (("A", 3), ("B", 1), ("C", 2))
    ]
    assert origins(timed) == ["run"] * 3
    assert log.read_text() == "ABCACA"


@pytest.mark.skipif(environment().cores < 2, reason="one core runs one script at a time")
def test_scripts_of_which_only_the_output_matters_share_the_machine(
    project: SampleProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # another build that wants the machine would come between
    text = """
        import time
        from pathlib import Path
        Path({mine!r}).touch()
        while not Path({other!r}).exists():
            time.sleep(0.01)
    """
    first, second = str(tmp_path / "first"), str(tmp_path / "second")
    met = [
        project.write("a.py", text.format(mine=first, other=second), "timeout = 20"),
        project.write("b.py", text.format(mine=second, other=first), "timeout = 20"),
    ]
    assert [outcome.problem for outcome in ensure(met, Store(Project.find()))] == [None, None]


def test_what_is_asked_for_twice_is_run_once(project: SampleProject):
    script = project.write("x.py", "print(1)")
    told: list[str] = []
    (outcome,) = ensure([script, script], Store(Project.find()), tell=told.append)
    assert outcome.origin == "run"
    assert len(told) == 2


def test_nothing_is_told_where_nothing_is_run(project: SampleProject):
    script = project.write("x.py", "print(1)")
    ensure([script], Store(Project.find()))
    told: list[str] = []
    ensure([script], Store(Project.find()), tell=told.append)
    assert told == []


@pytest.mark.parametrize("setting", ["exclusive = true", "repeat = 1"])
def test_a_store_that_can_not_be_written_ends_it(project: SampleProject, setting: str):
    (project.root / ".measured").write_text("in the way")
    with pytest.raises(StoreError, match=r"can't be written to \.measured"):
        ensure([project.write(f"{n}.py", "", setting) for n in "ab"], Store(Project.find()))


def test_an_interpreter_that_is_not_there_ends_it(project: SampleProject):
    with pytest.raises(OSError, match="No such file"):
        ensure([project.write("x.py", "")], Store(Project.find()), python="/nowhere/python")


def test_a_recording_of_the_script_as_it_was_does_not_serve(project: SampleProject):
    script = project.write("x.py", "print(1)", TOO_NEW)
    Store(Project.find()).put_recording(script, project.record(script))
    assert project.outcome(project.write("x.py", "print(2)", TOO_NEW)).origin == "none"


@pytest.mark.parametrize(
    ("version", "origin"),
    [
        ("3.14.0rc1", "none"),  # as PEP 440 has it: before 3.14
        ("3.14.0", "run"),
        ("3.15.0a2", "run"),
        ("3.15.0a2+", "run"),
    ],
)
def test_a_version_is_compared_as_one(
    project: SampleProject, monkeypatch: pytest.MonkeyPatch, env: Environment, version: str, origin: str
):
    monkeypatch.setattr(schedule, "environment", lambda *_: replace(env, python=version))
    assert project.outcome(project.write("x.py", "", 'requires-python = ">=3.14"')).origin == origin


Runs = list[tuple[str, bool]]
"""Name of each script that was run, and whether alone."""


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Run, bool], Run]], Runs]:
    """Have every run changed as it comes from the runner; what is given back lists the runs."""
    real, made = runner.run, Runs()

    def change(as_told: Callable[[Run, bool], Run]) -> Runs:
        def run(script: Script, *, alone: bool, **options: Any) -> Run:
            made.append((script.name, alone))
            return as_told(real(script, alone=alone, **options), alone)

        monkeypatch.setattr(runner, "run", run)
        return made

    return change


@pytest.mark.usefixtures("any_load_will_do")
class TestUnsure:
    """A segment of shared memory that appeared while several scripts ran belongs to one of them."""

    def test_who_it_was_is_found_out_alone(self, project: SampleProject, changed: Any):
        runs: Runs = changed(lambda run, alone: replace(run, unsure=() if alone else ("psm_1",), left_behind=()))
        assert project.outcome(project.write("x.py", "", "repeat = 2")).problem is None
        assert runs == [("x.py", False)] * 2 + [("x.py", True)] * 2

    def test_the_guilty_one_is_told(self, project: SampleProject, changed: Any):
        changed(
            lambda run, alone: replace(
                run, unsure=() if alone else ("psm_1",), left_behind=("shared memory: psm_1",) if alone else ()
            )
        )
        assert "left behind: shared memory: psm_1" in (project.outcome(project.write("x.py", "")).problem or "")

    def test_who_has_failed_already_gets_no_second_chance(self, project: SampleProject, changed: Any):
        runs: Runs = changed(lambda run, alone: replace(run, unsure=("psm_1",), end="exit 0" if alone else "exit 1"))
        assert "got:      exit 1" in (project.outcome(project.write("x.py", "")).problem or "")
        assert runs == [("x.py", False)]


class TestLoad:
    """While other programs use the CPUs, no timing is to be trusted."""

    @pytest.mark.parametrize(
        ("loads", "kept"),
        [
            ([0.0, 0.1], 0.1),  # what is no more than this is no load
            ([0.5, 0.05, 0.0], 0.05),
            ([0.5, 0.0, 0.0], 0.0),
            ([0.0, 0.5, 0.3, 0.4], 0.3),
            ([0.5, 0.4, 0.3, 0.2], 0.3),  # no more than twice as often as it asked for
        ],
    )
    def test_a_run_is_repeated_a_number_of_times_and_the_calmest_counts(
        self, project: SampleProject, changed: Any, loads: list[float], kept: float
    ):
        coming = iter(loads)
        runs: Runs = changed(lambda run, _: replace(run, outside_load=next(coming)))
        outcome = project.outcome(project.write("x.py", "", "exclusive = true", "repeat = 2"))
        assert outcome.record
        assert (len(runs), outcome.record.outside_load) == (len(loads), kept)
        assert len(outcome.record.walls) == 2

    def test_one_run_of_which_only_the_output_matters_is_never_repeated(self, project: SampleProject, changed: Any):
        runs: Runs = changed(lambda run, _: replace(run, outside_load=1.0))
        project.outcome(project.write("x.py", ""))
        assert runs == [("x.py", False)]

    @pytest.fixture
    def busy(self) -> Iterator[None]:
        """Programs that use all CPUs."""
        command = [sys.executable, "-c", "while True: pass"]
        programs = [subprocess.Popen(command) for _ in range(environment().cores)]
        yield
        for program in programs:
            program.kill()
            program.wait()

    @pytest.mark.usefixtures("busy")
    def test_busy_programs_are_noticed_and_told(self, project: SampleProject, changed: Any):
        runs: Runs = changed(lambda run, _: run)
        told: list[str] = []
        script = project.write("x.py", "import time; time.sleep(0.5)", "exclusive = true", "repeat = 2")
        (outcome,) = ensure([script], Store(Project.find()), tell=told.append)
        assert outcome.record
        assert outcome.record.loaded
        assert outcome.problem is None
        assert len(runs) == 4
        assert "s, while other programs used " in told[-1]


class TestLanes:
    """On a machine of two cores and a clock that are told what to say."""

    @pytest.fixture
    def machine(self, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
        said = SimpleNamespace(now=0.0, busy=0.0, free=Lanes.MEMORY + 1)
        monkeypatch.setattr(schedule, "time", SimpleNamespace(perf_counter=lambda: said.now))
        monkeypatch.setattr(cpus, "busy", lambda: (said.busy, 2))
        monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=said.free))
        return said

    @staticmethod
    def counts(machine: SimpleNamespace, lanes: Lanes, idle: float, times: int) -> list[int]:
        """What is open when so many CPUs are idle, asked a number of times, a second apart."""
        counted = []
        for _ in range(times):
            machine.now += 1.0
            machine.busy += 2 - idle
            counted.append(lanes.open())
        return counted

    def test_there_are_more_while_cpus_are_idle_and_fewer_when_they_are_not(self, machine: SimpleNamespace):
        lanes = Lanes(2)
        assert lanes.open() == 2
        assert self.counts(machine, lanes, idle=2.0, times=4) == [4, 6, 8, 8]
        assert self.counts(machine, lanes, idle=0.3, times=2) == [8, 8]
        assert self.counts(machine, lanes, idle=0.0, times=8) == [7, 6, 5, 4, 3, 2, 2, 2]
        assert self.counts(machine, lanes, idle=0.9, times=2) == [3, 4]

    def test_there_are_no_more_where_memory_is_short(self, machine: SimpleNamespace):
        machine.free = Lanes.MEMORY
        assert self.counts(machine, Lanes(2), idle=2.0, times=2) == [2, 2]

    def test_the_machine_is_not_looked_at_all_the_time(self, machine: SimpleNamespace):
        lanes = Lanes(2)
        machine.now = Lanes.WINDOW / 2
        assert lanes.open() == 2
        machine.now = Lanes.WINDOW
        assert lanes.open() == 4


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (["timeout = 7"], "  start examples/x.py (limit 7 s)"),
        (["repeat = 2"], "  start examples/x.py (2 times, limit 60 s)"),
        (["exclusive = true"], "  start examples/x.py (alone, limit 60 s)"),
        (["exclusive = true", "repeat = 2"], "  start examples/x.py (2 times, alone, limit 60 s)"),
    ],
)
@pytest.mark.usefixtures("any_load_will_do")
def test_how_it_will_run_is_told(project: SampleProject, settings: list[str], told: str):
    lines: list[str] = []
    ensure([project.write("x.py", "", *settings)], Store(Project.find()), tell=lines.append)
    assert lines[0] == told
